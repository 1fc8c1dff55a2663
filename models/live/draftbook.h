// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "base/time/clock.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QVariantMap>

#include <memory>
#include <optional>
#include <vector>

namespace live {

/// What somebody had typed into one form, and not sent.
struct Draft {
    QString form;       ///< which form: the key under which it is kept
    QString title;      ///< what the form is called, as it stood on screen
    base::Instant at;   ///< of the last change
    QVariantMap fields; ///< as the form wrote them: texts, numbers, truths and moments
    friend bool operator==(const Draft &, const Draft &) = default;
};

/// Forms that somebody handed on to a person, who has not taken them yet.
struct HandedForms {
    QString box;        ///< which of them
    QString person;     ///< the account whose they were
    QString post, seat; ///< … as it is shown
    base::Instant at;
    int forms = 0;
    friend bool operator==(const HandedForms &, const HandedForms &) = default;
};

/// The half-typed forms of one person at one store, in a folder that is its owner's alone (0700, files 0600), one small file a form. What was
/// typed is on disk kKeptAfter later, whole or as it was before: neither a page, nor Esc, nor the end of the program loses it. Two consoles of one
/// person never write the same file; what a console that fell has left is taken over by the next. GUI thread; files are touched on a thread of its
/// own.
class DraftBook final : public QObject {
    Q_OBJECT
public:
    /// How long something typed may be in memory alone.
    static constexpr base::Milliseconds kKeptAfter{150};
    /// Older drafts are forgotten when a book is opened.
    static constexpr base::Milliseconds kKeptFor{30LL * 24 * 3600 * 1000};

    /// `folder`: where the books of all people at this machine's account stand. It is made when something is kept. The clock outlives the book.
    DraftBook(QString folder, const base::Clock &clock, QObject *parent = nullptr);
    /// Writes what is not on disk yet, and waits for it.
    ~DraftBook() override;

    /// Opens the book of a person at a store; loaded() follows. What is not on disk yet of the book before is written first.
    void open(const QString &store, const QString &person);

    [[nodiscard]] std::optional<Draft> draft(const QString &form) const;
    /// What somebody typed, newest first. What was kept without a title nobody typed: it is left out here, and found by draft().
    [[nodiscard]] std::vector<Draft> all() const;
    /// Keeps what stands in a form now. Nothing happens when that is kept already.
    void keep(const QString &form, const QString &title, const QVariantMap &fields);
    /// The form was sent, or what was typed thrown away.
    void forget(const QString &form);
    /// Why drafts cannot be written now, as a sentence; empty while they can.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

    /// The owner of the book of an account's person: what open() is handed.
    [[nodiscard]] static QString ownerOf(const QString &person) { return QStringLiteral("person-") + person.toCaseFolded(); }
    /// All that stands in all() goes to another owner at this store and machine, under a head that says whose it was; handedOn() follows. A
    /// half-typed call arrives as a parked one.
    void handOn(const QString &owner, HandedForms head);
    /// The same of the parked calls alone; what else is half typed stays.
    void handParkedOn(const QString &owner, HandedForms head);
    /// The same of the parked calls of a third owner, whose console is closed.
    void handOnParkedOf(const QString &from, const QString &owner, HandedForms head);
    /// How many calls each of these owners has parked here; none where there are none.
    [[nodiscard]] QFuture<QHash<QString, int>> parkedOf(const QStringList &owners);
    /// What others handed on to this person and waits to be taken, the oldest first.
    [[nodiscard]] const std::vector<HandedForms> &handed() const { return m_handed; }
    /// Looks for what was handed on since; handedChanged() says so.
    void lookForHanded();
    /// A box's forms are this book's from now on; taken() follows. One of which the person has an own one open stays in the box.
    void take(const QString &box);

Q_SIGNALS:
    /// The drafts of before are there; all() has them.
    void loaded();
    /// This much is on disk.
    void kept(const live::Draft &draft);
    /// All that stands in all() is on disk.
    void written();
    void troubleChanged();
    /// So many forms wait for the other person now; with a sentence: none went, and all are where they were.
    void handedOn(int forms, const QString &trouble);
    void handedChanged();
    /// So many forms came out of a box into this book, so many are left in it.
    void taken(int forms, int left);

private:
    class Shelf;
    void write();
    void send(const QString &owner, HandedForms head, const std::vector<Draft> &mine);
    void adopt(std::vector<Draft> found);
    void finish(const std::vector<Draft> &kept, const QString &trouble);
    void adoptTaken(std::vector<Draft> drafts);
    void setHanded(std::vector<HandedForms> handed);
    const base::Clock &m_clock;
    std::shared_ptr<Shelf> m_shelf; ///< used on the writer's thread only
    QHash<QString, Draft> m_drafts;
    QSet<QString> m_unwritten;
    QTimer m_pause;
    QString m_folder, m_trouble;
    QString m_store, m_owner; ///< whose book is open
    std::vector<HandedForms> m_handed;
    quint64 m_opened = 0;
    base::WorkThread m_writer; ///< writes follow one another
};

} // namespace live
