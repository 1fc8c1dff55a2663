// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/rules/packwatch.h"

#include "region/rules/draft.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLoggingCategory>

namespace region {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logPack, "gridhall.region.pack")

bool isCalendarFile(const QString &name) { return name == u"calendar.json" || name.startsWith("calendar/"_L1); }

QMap<QString, QByteArray> calendarOf(const Region &region)
{
    QMap<QString, QByteArray> files = region.ruleSources->own;
    erase_if(files, [](const auto &file) { return !isCalendarFile(file.key()); });
    return files;
}

/// The region with another one's calendar, as a pack with those files would be: its rulebook's hash says so, too.
RegionPtr withCalendar(const Region &pack, const Region &fresh)
{
    auto sources = std::make_shared<RuleSources>(*pack.ruleSources);
    erase_if(sources->own, [](const auto &file) { return isCalendarFile(file.key()); });
    sources->own.insert(calendarOf(fresh));
    QMap<QString, QByteArray> contents = sources->own;
    contents.insert(sources->amended);
    Draft draft(std::move(contents));
    draft.region = pack;
    draft.region.rulebook.calendar = fresh.rulebook.calendar;
    if (pack.plan)
        draft.plan = *pack.plan;
    return finish(std::move(draft), std::move(sources)).region;
}

} // namespace

PackWatch::PackWatch(const QString &directory, RegionPtr pack) : m_directory(directory), m_pack(std::move(pack)), m_seen(look()) {}

QByteArray PackWatch::look() const
{
    QByteArray seen;
    const auto add = [&seen](const QFileInfo &file) {
        seen += file.fileName().toUtf8() + ' ' + QByteArray::number(file.size()) + ' ' + QByteArray::number(file.lastModified().toMSecsSinceEpoch()) +
                '\n';
    };
    const QDir pack(m_directory);
    add(QFileInfo(pack.filePath(u"calendar.json"_s)));
    for (const QString &folder : {u"calendar"_s, kGridsFolder}) {
        const QFileInfoList files = QDir(pack.filePath(folder)).entryInfoList({u"*.csv"_s, u"*.geojson"_s}, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files)
            add(file);
    }
    return seen;
}

RegionPtr PackWatch::newer()
{
    const QByteArray now = look();
    if (now == m_seen || !m_pack->ruleSources)
        return nullptr;
    m_seen = now;
    const auto fresh = openRegion(m_directory);
    if (!fresh) {
        // A file that is being written is looked at again when it has changed once more.
        qCWarning(logPack).noquote() << base::describe(fresh.error());
        return nullptr;
    }
    if ((*fresh)->code != m_pack->code)
        return nullptr;
    RegionPtr newer = calendarOf(**fresh) == calendarOf(*m_pack) ? m_pack : withCalendar(*m_pack, **fresh);
    if (newer && !haveSameVersions(*newer, **fresh))
        newer = withVersionsOf(*newer, **fresh);
    if (!newer || newer == m_pack)
        return nullptr;
    m_pack = newer;
    return newer;
}

} // namespace region
