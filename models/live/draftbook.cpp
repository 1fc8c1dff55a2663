// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/draftbook.h"

#include "store/care/filerights.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostBooks = 8; ///< consoles of one person at one store
constexpr auto kOwnersAlone = QFile::ReadOwner | QFile::WriteOwner;
constexpr qint64 kLargestDraft = 4 << 20;

/// A name that any file system takes, whatever stands in the text.
QString hashed(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

QByteArray bytesOf(const Draft &draft)
{
    const QJsonObject object{{u"at"_s, double(base::toMsec(draft.at))},
                             {u"fields"_s, QJsonObject::fromVariantMap(draft.fields)},
                             {u"form"_s, draft.form},
                             {u"title"_s, draft.title}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Draft> draftOf(const QByteArray &bytes)
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

QString cannotWrite(const QString &folder)
{
    return QCoreApplication::translate("drafts",
                                       "What you type cannot be kept in %1. It stays on screen; make room or give the folder back its rights.")
        .arg(folder);
}

} // namespace

/// One book on disk: the first of its person's that no other console holds.
class DraftBook::Shelf {
public:
    Shelf(QString folder, const QString &store, const QString &person) : m_folder(std::move(folder)), m_name(hashed(store + u'\n' + person)) {}

    std::vector<Draft> open(base::Instant oldest)
    {
        std::vector<Draft> found;
        for (int i = 1; i <= kMostBooks; ++i) {
            const QString book = QDir(m_folder).filePath(u"%1-%2"_s.arg(m_name).arg(i));
            if (!QDir(book).exists())
                continue;
            auto lock = locked(book);
            if (!lock)
                continue;
            if (m_book.isEmpty()) {
                m_book = book;
                m_lock = std::move(lock);
            }
            takeOver(book, oldest, found);
        }
        return found;
    }

    bool write(const Draft &draft)
    {
        if (!prepare())
            return false;
        QSaveFile file(pathOf(draft.form));
        const QByteArray bytes = bytesOf(draft);
        return file.open(QIODevice::WriteOnly) && file.setPermissions(kOwnersAlone) && file.write(bytes) == bytes.size() && file.commit();
    }

    bool remove(const QString &form) { return m_book.isEmpty() || !QFile::exists(pathOf(form)) || QFile::remove(pathOf(form)); }

private:
    [[nodiscard]] QString pathOf(const QString &form) const { return QDir(m_book).filePath(hashed(form) + u".draft"_s); }

    static std::unique_ptr<QLockFile> locked(const QString &book)
    {
        auto lock = std::make_unique<QLockFile>(QDir(book).filePath(u"lock"_s));
        lock->setStaleLockTime(0); // a console may run for months; only a dead one has no claim
        return lock->tryLock(0) ? std::move(lock) : nullptr;
    }

    /// A book of its own, made when the first draft is.
    bool prepare()
    {
        for (int i = 1; m_book.isEmpty() && i <= kMostBooks; ++i) {
            const QString book = QDir(m_folder).filePath(u"%1-%2"_s.arg(m_name).arg(i));
            if (!store::makePrivateFolder(book) || !QFile::setPermissions(book, kOwnersAlone | QFile::ExeOwner))
                return false;
            if (auto lock = locked(book)) {
                m_book = book;
                m_lock = std::move(lock);
            }
        }
        return !m_book.isEmpty();
    }

    /// What stands in a book of this person's whose console is gone: in the own one from now on.
    void takeOver(const QString &book, base::Instant oldest, std::vector<Draft> &found)
    {
        const QStringList names = QDir(book).entryList({u"*.draft"_s}, QDir::Files);
        for (const QString &name : names) {
            QFile file(QDir(book).filePath(name));
            const auto draft = file.size() <= kLargestDraft && file.open(QIODevice::ReadOnly) ? draftOf(file.readAll()) : std::nullopt;
            const bool known = draft && std::ranges::any_of(found, [&](const Draft &each) { return each.form == draft->form; });
            if (known) // of two consoles of one person: the other stays in its book until this one is sent
                continue;
            if (!draft || draft->at < oldest) {
                file.remove();
                continue;
            }
            found.push_back(*draft);
            if (book != m_book && write(*draft))
                file.remove();
        }
    }

    const QString m_folder, m_name;
    QString m_book;
    std::unique_ptr<QLockFile> m_lock;
};

DraftBook::DraftBook(QString folder, const base::Clock &clock, QObject *parent) : QObject(parent), m_clock(clock), m_folder(std::move(folder))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kKeptAfter);
    connect(&m_pause, &QTimer::timeout, this, &DraftBook::write);
}

DraftBook::~DraftBook()
{
    write();
    m_writer.finish();
}

void DraftBook::open(const QString &store, const QString &person)
{
    write();
    m_drafts.clear();
    m_shelf = std::make_shared<Shelf>(m_folder, store, person);
    m_writer.run([this, shelf = m_shelf, oldest = m_clock.now() - kKeptFor, opened = ++m_opened] {
        const std::vector<Draft> found = shelf->open(oldest);
        QMetaObject::invokeMethod(this, [this, found, opened] {
            if (opened == m_opened)
                adopt(found);
        });
    });
}

void DraftBook::adopt(std::vector<Draft> found)
{
    for (Draft &draft : found) {
        if (!m_drafts.contains(draft.form) && !m_unwritten.contains(draft.form)) // what was typed meanwhile is newer
            m_drafts.insert(draft.form, std::move(draft));
    }
    Q_EMIT loaded();
}

std::optional<Draft> DraftBook::draft(const QString &form) const
{
    const auto found = m_drafts.constFind(form);
    return found == m_drafts.constEnd() ? std::nullopt : std::optional(*found);
}

std::vector<Draft> DraftBook::all() const
{
    std::vector<Draft> all(m_drafts.cbegin(), m_drafts.cend());
    std::erase_if(all, [](const Draft &each) { return each.title.isEmpty(); });
    std::ranges::sort(all, [](const Draft &a, const Draft &b) { return a.at != b.at ? a.at > b.at : a.form < b.form; });
    return all;
}

void DraftBook::keep(const QString &form, const QString &title, const QVariantMap &fields)
{
    const auto known = m_drafts.constFind(form);
    if (known != m_drafts.constEnd() && known->fields == fields)
        return;
    m_drafts.insert(form, {form, title, m_clock.now(), fields});
    m_unwritten.insert(form);
    // Not begun anew by the next key: who types without a pause is kept all the same.
    if (!m_pause.isActive())
        m_pause.start();
}

void DraftBook::forget(const QString &form)
{
    if (m_drafts.remove(form) == 0)
        return;
    m_unwritten.insert(form);
    write(); // at once: what was sent is not to come back
}

void DraftBook::write()
{
    m_pause.stop();
    if (m_unwritten.isEmpty() || !m_shelf)
        return;
    std::vector<Draft> kept;
    QStringList gone;
    for (const QString &form : std::as_const(m_unwritten)) {
        if (const auto found = draft(form))
            kept.push_back(*found);
        else
            gone.append(form);
    }
    m_unwritten.clear();
    m_writer.run([this, shelf = m_shelf, kept = std::move(kept), gone] {
        std::vector<Draft> onDisk;
        for (const Draft &each : kept) {
            if (shelf->write(each))
                onDisk.push_back(each);
        }
        bool well = onDisk.size() == kept.size();
        for (const QString &each : gone)
            well = shelf->remove(each) && well;
        QMetaObject::invokeMethod(this, [this, onDisk, trouble = well ? QString() : cannotWrite(m_folder)] { finish(onDisk, trouble); });
    });
}

void DraftBook::finish(const std::vector<Draft> &kept, const QString &trouble)
{
    for (const Draft &each : kept)
        Q_EMIT this->kept(each);
    if (trouble != std::exchange(m_trouble, trouble))
        Q_EMIT troubleChanged();
    if (m_trouble.isEmpty() && m_unwritten.isEmpty())
        Q_EMIT written();
}

} // namespace live
