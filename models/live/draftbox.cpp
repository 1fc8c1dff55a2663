// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/draftbox.h"

#include "live/call/parkedcalls.h"
#include "store/care/filerights.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>
#include <memory>

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kDraftRights = QFile::ReadOwner | QFile::WriteOwner;
constexpr qint64 kLargestDraftFile = 4 << 20;
constexpr QLatin1StringView kBoxHead("head.json"), kUnfinishedBox(".unfinished");

QByteArray draftBytes(const Draft &draft)
{
    const QJsonObject object{{u"at"_s, double(base::toMsec(draft.at))},
                             {u"fields"_s, QJsonObject::fromVariantMap(draft.fields)},
                             {u"form"_s, draft.form},
                             {u"title"_s, draft.title}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Draft> draftOfBytes(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    Draft draft{object["form"_L1].toString(), object["title"_L1].toString(), base::fromMsec(qint64(object["at"_L1].toDouble())),
                object["fields"_L1].toObject().toVariantMap()};
    if (draft.form.isEmpty())
        return std::nullopt;
    // A value that was none is none again.
    for (QVariant &value : draft.fields)
        value = value.isNull() ? QVariant() : value;
    return draft;
}

bool writeOwners(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(kDraftRights) && file.write(bytes) == bytes.size() && file.commit();
}

QByteArray headBytes(const HandedForms &head)
{
    const QJsonObject object{{u"at"_s, double(base::toMsec(head.at))}, {u"person"_s, head.person}, {u"post"_s, head.post}, {u"seat"_s, head.seat}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

HandedForms headIn(const QString &path)
{
    HandedForms head;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return head;
    const QJsonObject object = QJsonDocument::fromJson(file.read(kLargestDraftFile)).object();
    head.at = base::fromMsec(qint64(object["at"_L1].toDouble()));
    head.person = object["person"_L1].toString();
    head.post = object["post"_L1].toString();
    head.seat = object["seat"_L1].toString();
    return head;
}

QStringList draftNames(const QString &folder) { return QDir(folder).entryList({u"*.draft"_s}, QDir::Files, QDir::Name); }

std::vector<Draft> draftsOfFolder(const QString &folder)
{
    std::vector<Draft> drafts;
    for (const QString &name : draftNames(folder)) {
        if (auto draft = readDraft(QDir(folder).filePath(name)))
            drafts.push_back(*std::move(draft));
    }
    return drafts;
}

} // namespace

QString hashedName(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

QString draftPath(const QString &folder, const QString &form) { return QDir(folder).filePath(hashedName(form) + u".draft"_s); }

bool writeDraft(const QString &folder, const Draft &draft) { return writeOwners(draftPath(folder, draft.form), draftBytes(draft)); }

std::optional<Draft> readDraft(const QString &path)
{
    QFile file(path);
    return file.size() <= kLargestDraftFile && file.open(QIODevice::ReadOnly) ? draftOfBytes(file.readAll()) : std::nullopt;
}

DraftBoxes::DraftBoxes(const QString &folder, const QString &store, const QString &owner)
    : m_folder(QDir(folder).filePath(hashedName(store + u'\n' + owner) + u"-boxes"_s))
{}

QString DraftBoxes::pathOf(const QString &box) const { return QDir(m_folder).filePath(box); }

// Under another name until it is whole: nobody takes the half of it.
bool DraftBoxes::put(HandedForms head, const std::vector<Draft> &drafts) const
{
    QString box;
    int number = 0;
    do {
        box = u"%1-%2"_s.arg(base::toMsec(head.at)).arg(++number);
    } while (QDir(pathOf(box)).exists());
    const QString making = pathOf(box + kUnfinishedBox);
    QDir(making).removeRecursively();
    bool whole = store::makePrivateFolder(making) && writeOwners(QDir(making).filePath(kBoxHead), headBytes(head));
    for (const Draft &draft : drafts)
        whole = whole && writeDraft(making, draft);
    if (whole && QDir().rename(making, pathOf(box)))
        return true;
    QDir(making).removeRecursively();
    return false;
}

std::vector<HandedForms> DraftBoxes::all() const
{
    std::vector<HandedForms> boxes;
    for (const QString &name : QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (name.endsWith(kUnfinishedBox))
            continue;
        HandedForms head = headIn(QDir(pathOf(name)).filePath(kBoxHead));
        head.box = name;
        head.forms = int(draftNames(pathOf(name)).size());
        if (head.forms > 0)
            boxes.push_back(std::move(head));
    }
    std::ranges::stable_sort(boxes, {}, &HandedForms::at);
    return boxes;
}

std::vector<Draft> DraftBoxes::draftsIn(const QString &box) const { return draftsOfFolder(pathOf(box)); }

void DraftBoxes::drop(const QString &box, const QStringList &forms) const
{
    for (const QString &form : forms)
        QFile::remove(draftPath(pathOf(box), form));
    if (draftNames(pathOf(box)).isEmpty())
        QDir(pathOf(box)).removeRecursively();
}

OtherBooks::OtherBooks(const QString &folder, const QString &store, const QString &owner)
    : m_folder(folder), m_name(hashedName(store + u'\n' + owner))
{}

QStringList OtherBooks::books() const
{
    QStringList books;
    for (const QString &name : QDir(m_folder).entryList({m_name + u"-*"_s}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (!name.endsWith(u"-boxes"_s))
            books.append(QDir(m_folder).filePath(name));
    }
    return books;
}

int OtherBooks::parked() const
{
    int calls = 0;
    for (const QString &book : books())
        calls += int(ParkedCalls::amongThem(draftsOfFolder(book)).size());
    return calls;
}

std::optional<int> OtherBooks::move(const DraftBoxes &to, const HandedForms &head) const
{
    int moved = 0;
    for (const QString &book : books()) {
        QLockFile lock(QDir(book).filePath(u"lock"_s));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0)) // a console has it open: its person is there, and hands on what is to be handed on
            continue;
        const std::vector<Draft> parked = ParkedCalls::amongThem(draftsOfFolder(book));
        if (parked.empty())
            continue;
        if (!to.put(head, parked))
            return moved > 0 ? std::optional(moved) : std::nullopt;
        for (const Draft &each : parked)
            QFile::remove(draftPath(book, each.form));
        moved += int(parked.size());
    }
    return moved;
}

} // namespace live
