// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/draftbook.h"

#include "live/call/parkedcalls.h"
#include "live/draftbox.h"
#include "store/care/filerights.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>

#include <algorithm>
#include <tuple>

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostBooks = 8; ///< consoles of one person at one store
constexpr auto kOwnersAlone = QFile::ReadOwner | QFile::WriteOwner;

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
    Shelf(QString folder, const QString &store, const QString &person) : m_folder(std::move(folder)), m_name(hashedName(store + u'\n' + person)) {}

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
        return writeDraft(m_book, draft);
    }

    bool remove(const QString &form) { return m_book.isEmpty() || !QFile::exists(pathOf(form)) || QFile::remove(pathOf(form)); }

private:
    [[nodiscard]] QString pathOf(const QString &form) const { return draftPath(m_book, form); }

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
            const auto draft = readDraft(file.fileName());
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
    m_store = store;
    m_owner = person;
    setHanded({});
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
    lookForHanded();
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

void DraftBook::handOn(const QString &owner, HandedForms head) { send(owner, std::move(head), all()); }

void DraftBook::handParkedOn(const QString &owner, HandedForms head) { send(owner, std::move(head), ParkedCalls::amongThem(all())); }

// Out of memory at once: what is handed on is not kept once more. On disk it is in the other's box before it goes from here.
void DraftBook::send(const QString &owner, HandedForms head, const std::vector<Draft> &mine)
{
    if (!m_shelf)
        return;
    write();
    std::vector<Draft> theirs;
    for (const Draft &each : mine)
        theirs.push_back(ParkedCalls::asParked(each, int(theirs.size())));
    for (const Draft &each : mine)
        m_drafts.remove(each.form);
    head.at = m_clock.now();
    m_writer.run([this, shelf = m_shelf, boxes = DraftBoxes(m_folder, m_store, owner), head, mine, theirs, opened = m_opened] {
        const bool went = boxes.put(head, theirs);
        for (const Draft &each : went ? mine : std::vector<Draft>())
            std::ignore = shelf->remove(each.form);
        QMetaObject::invokeMethod(this, [this, went, mine, opened] {
            if (!went && opened == m_opened)
                adoptTaken(mine);
            Q_EMIT handedOn(went ? int(mine.size()) : 0, went ? QString() : cannotWrite(m_folder));
        });
    });
}

void DraftBook::handOnParkedOf(const QString &from, const QString &owner, HandedForms head)
{
    head.at = m_clock.now();
    m_writer.run([this, books = OtherBooks(m_folder, m_store, from), boxes = DraftBoxes(m_folder, m_store, owner), head] {
        const std::optional<int> moved = books.move(boxes, head);
        QMetaObject::invokeMethod(this, [this, moved] {
            Q_EMIT handedOn(moved.value_or(0), moved ? QString() : cannotWrite(m_folder));
            lookForHanded();
        });
    });
}

QFuture<QHash<QString, int>> DraftBook::parkedOf(const QStringList &owners)
{
    return m_writer.start<QHash<QString, int>>([folder = m_folder, store = m_store, owners](const auto &) {
        QHash<QString, int> parked;
        for (const QString &owner : owners) {
            if (const int calls = OtherBooks(folder, store, owner).parked(); calls > 0)
                parked.insert(owner, calls);
        }
        return parked;
    });
}

void DraftBook::lookForHanded()
{
    if (!m_shelf)
        return;
    m_writer.run([this, boxes = DraftBoxes(m_folder, m_store, m_owner), opened = m_opened] {
        QMetaObject::invokeMethod(this, [this, handed = boxes.all(), opened] {
            if (opened == m_opened)
                setHanded(handed);
        });
    });
}

void DraftBook::setHanded(std::vector<HandedForms> handed)
{
    if (handed == m_handed)
        return;
    m_handed = std::move(handed);
    Q_EMIT handedChanged();
}

void DraftBook::take(const QString &box)
{
    if (!m_shelf)
        return;
    const QSet<QString> known(m_drafts.keyBegin(), m_drafts.keyEnd());
    m_writer.run([this, shelf = m_shelf, boxes = DraftBoxes(m_folder, m_store, m_owner), box, known, opened = m_opened] {
        std::vector<Draft> taken;
        QStringList forms;
        int left = 0;
        for (const Draft &each : boxes.draftsIn(box)) {
            // In the own book before it goes from the box.
            if (known.contains(each.form) || !shelf->write(each)) {
                ++left;
                continue;
            }
            taken.push_back(each);
            forms.append(each.form);
        }
        boxes.drop(box, forms);
        QMetaObject::invokeMethod(this, [this, taken, left, opened] {
            if (opened != m_opened)
                return;
            adoptTaken(taken);
            Q_EMIT this->taken(int(taken.size()), left);
            lookForHanded();
        });
    });
}

void DraftBook::adoptTaken(std::vector<Draft> drafts)
{
    for (Draft &draft : drafts) {
        if (!m_drafts.contains(draft.form))
            m_drafts.insert(draft.form, std::move(draft));
    }
}

} // namespace live
