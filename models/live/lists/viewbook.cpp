// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/lists/viewbook.h"

#include "store/care/filerights.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kViewOwner = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto kViewGroup = QFile::ReadGroup | QFile::WriteGroup;
constexpr qint64 kLargestViews = 1 << 20;
constexpr int kMostSharing = 200;   ///< persons
constexpr int kLockPatience = 2000; // msec

QString viewHash(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

QString viewsUnwritten(const QString &folder)
{
    return QCoreApplication::translate("views",
                                       "Views cannot be kept in %1. They hold until the program ends; make room or give the folder back its rights.")
        .arg(folder);
}

bool writeViews(const QString &path, const QJsonObject &object, QFile::Permissions rights)
{
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(rights) && file.write(bytes) == bytes.size() && file.commit();
}

/// What stands in a file of views; none where it is no such file.
std::optional<QJsonObject> readViews(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(file).isFile() || file.size() > kLargestViews || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject() || !document.object()["views"_L1].isArray())
        return std::nullopt;
    return document.object();
}

/// One's own of that name; null where there is none.
NamedView *namedIn(std::vector<NamedView> &views, const QString &name, bool ofMap)
{
    const auto found = std::ranges::find_if(views, [&](const NamedView &each) { return each.name == name && each.isMap() == ofMap; });
    return found == views.end() ? nullptr : &*found;
}

void shareIn(std::vector<NamedView> &views, const QString &name, bool ofMap, bool shared)
{
    if (NamedView *known = namedIn(views, name, ofMap))
        known->shared = shared;
}

void removeFrom(std::vector<NamedView> &views, const QString &name, bool ofMap)
{
    std::erase_if(views, [&](const NamedView &each) { return each.name == name && each.isMap() == ofMap; });
}

} // namespace

/// The files of one person's views at one store.
class ViewBook::Shelf {
public:
    Shelf(QString folder, QString store, const QString &person, QString post)
        : m_folder(std::move(folder)), m_store(std::move(store)), m_shared(m_store + u".views"_s), m_post(std::move(post)),
          m_file(QDir(m_folder).filePath(viewHash(m_store + u'\n' + person) + u".views"_s)), m_sharedName(viewHash(person) + u".json"_s)
    {}

    Told read()
    {
        Told told;
        readOwn(told);
        told.own = m_known;
        told.others = others();
        return told;
    }

    /// Makes a change to what stands in the file now.
    Told change(const Change &make)
    {
        Told told;
        bool well = store::makePrivateFolder(m_folder);
        QLockFile lock(m_file + u".lock"_s);
        well = well && lock.tryLock(kLockPatience);
        if (well)
            readOwn(told);
        const std::vector<NamedView> before = m_known;
        make(m_known);
        if (m_known.size() > kMostViews)
            m_known.resize(kMostViews);
        well = well && writeViews(m_file, QJsonObject{{"views"_L1, jsonOf(m_known)}}, kViewOwner);
        const QString folder = well ? m_shared : m_folder;
        well = well && (shared(before) == shared(m_known) || writeShared());
        told.trouble = well ? QString() : viewsUnwritten(folder);
        told.own = m_known;
        told.others = others();
        return told;
    }

private:
    static std::vector<NamedView> shared(std::vector<NamedView> views)
    {
        std::erase_if(views, [](const NamedView &each) { return !each.shared; });
        return views;
    }

    /// A file that nobody can read is set aside; what was known of it holds.
    void readOwn(Told &told)
    {
        if (!QFileInfo::exists(m_file))
            return;
        if (const auto object = readViews(m_file)) {
            m_known = viewsOf((*object)["views"_L1].toArray());
            return;
        }
        for (int n = 1; n < 100 && told.broken.isEmpty(); ++n) {
            const QString aside = u"%1.broken-%2"_s.arg(m_file).arg(n);
            if (!QFileInfo::exists(aside))
                told.broken = QFile::rename(m_file, aside) ? aside : m_file;
        }
    }

    bool writeShared()
    {
        const QString path = QDir(m_shared).filePath(m_sharedName);
        const std::vector<NamedView> given = shared(m_known);
        if (given.empty())
            return !QFileInfo::exists(path) || QFile::remove(path);
        // The rights are the store's: whoever may open it sees what its people share.
        const bool group = QFile(m_store).permissions().testFlag(QFile::ReadGroup);
        if (!store::makePrivateFolder(m_shared))
            return false;
        const QFile::Permissions folder = group ? kViewOwner | kViewGroup | QFile::ExeGroup : QFile::Permissions(kViewOwner);
        QFile::setPermissions(m_shared, folder | QFile::ExeOwner); // another person of the group may have made it
        return writeViews(path, QJsonObject{{"by"_L1, m_post}, {"views"_L1, jsonOf(given)}},
                          group ? kViewOwner | kViewGroup : QFile::Permissions(kViewOwner));
    }

    /// What others share. A file that cannot be read is theirs to mend.
    [[nodiscard]] std::vector<NamedView> others() const
    {
        std::vector<NamedView> all;
        const QStringList names = QDir(m_shared).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names.mid(0, kMostSharing)) {
            const auto object = name == m_sharedName ? std::nullopt : readViews(QDir(m_shared).filePath(name));
            const QString by = object ? viewNameOf((*object)["by"_L1].toString()) : QString();
            if (by.isEmpty())
                continue;
            for (NamedView &view : viewsOf((*object)["views"_L1].toArray())) {
                view.by = by;
                view.shared = true;
                all.push_back(std::move(view));
            }
        }
        std::ranges::stable_sort(all, [](const NamedView &a, const NamedView &b) { return a.by != b.by ? a.by < b.by : a.name < b.name; });
        return all;
    }

    const QString m_folder, m_store, m_shared, m_post, m_file, m_sharedName;
    std::vector<NamedView> m_known;
};

ViewBook::ViewBook(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder))
{
    m_looks.setInterval(kLooksEvery);
    connect(&m_looks, &QTimer::timeout, this, &ViewBook::look);
}

ViewBook::~ViewBook() { m_writer.finish(); }

void ViewBook::open(const QString &store, const QString &person, const QString &post)
{
    m_person = person;
    m_shelf = std::make_shared<Shelf>(m_folder, store, person, post);
    ++m_opened;
    m_waiting = 0;
    show({});
    run([](Shelf &shelf) { return shelf.read(); }, Asked::Open);
    m_looks.start();
}

void ViewBook::look()
{
    if (m_shelf && m_waiting == 0)
        run([](Shelf &shelf) { return shelf.read(); }, Asked::Look);
}

void ViewBook::save(const NamedView &view)
{
    NamedView own = view;
    own.name = viewNameOf(view.name);
    own.by.clear();
    own.filter.callers.clear();
    own.filter.only.clear();
    if (own.name.isEmpty())
        return;
    change([own](std::vector<NamedView> &views) {
        if (NamedView *known = namedIn(views, own.name, own.isMap()))
            *known = own;
        else if (views.size() < kMostViews)
            views.push_back(own);
    });
}

void ViewBook::rename(const QString &name, const QString &other)
{
    const QString wanted = viewNameOf(other);
    if (wanted.isEmpty() || wanted == name)
        return;
    change([name, wanted](std::vector<NamedView> &views) {
        NamedView *known = namedIn(views, name, false);
        if (known && !namedIn(views, wanted, false))
            known->name = wanted;
    });
}

void ViewBook::share(const QString &name, bool shared)
{
    change([name, shared](std::vector<NamedView> &views) { shareIn(views, name, false, shared); });
}

void ViewBook::shareMap(const QString &name, bool shared)
{
    change([name, shared](std::vector<NamedView> &views) { shareIn(views, name, true, shared); });
}

void ViewBook::remove(const QString &name)
{
    change([name](std::vector<NamedView> &views) { removeFrom(views, name, false); });
}

void ViewBook::removeMap(const QString &name)
{
    change([name](std::vector<NamedView> &views) { removeFrom(views, name, true); });
}

/// Shown at once, and made again in the file.
void ViewBook::change(const Change &make)
{
    if (!m_shelf)
        return;
    const auto firstOther = std::ranges::find_if(m_all, [](const NamedView &each) { return !each.isOwn(); });
    std::vector<NamedView> own(m_all.begin(), firstOther);
    make(own);
    own.insert(own.end(), firstOther, m_all.end());
    ++m_waiting;
    show(std::move(own));
    run([make](Shelf &shelf) { return shelf.change(make); }, Asked::Change);
}

void ViewBook::run(std::function<Told(Shelf &)> work, Asked asked)
{
    m_writer.run([this, shelf = m_shelf, work = std::move(work), asked, opened = m_opened] {
        const Told told = work(*shelf);
        QMetaObject::invokeMethod(this, [this, told, asked, opened] {
            if (opened == m_opened)
                adopt(told, asked);
        });
    });
}

void ViewBook::adopt(const Told &told, Asked asked)
{
    if (!told.broken.isEmpty())
        Q_EMIT brokenFound(told.broken);
    if (asked == Asked::Change) {
        --m_waiting;
        if (told.trouble != std::exchange(m_trouble, told.trouble))
            Q_EMIT troubleChanged();
    }
    // What is still under way would be undone for a moment by what was read before it.
    if (m_waiting == 0) {
        std::vector<NamedView> all = told.own;
        all.insert(all.end(), told.others.begin(), told.others.end());
        show(std::move(all));
        if (asked == Asked::Change && m_trouble.isEmpty())
            Q_EMIT written();
    }
    if (asked == Asked::Open)
        Q_EMIT loaded();
}

void ViewBook::show(std::vector<NamedView> views)
{
    if (views == m_all)
        return;
    m_all = std::move(views);
    m_views.clear();
    m_mapViews.clear();
    for (const NamedView &each : m_all)
        (each.isMap() ? m_mapViews : m_views).push_back(each);
    Q_EMIT changed();
}

} // namespace live
