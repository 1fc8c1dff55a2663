// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "base/time/clock.h"

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

Q_SIGNALS:
    /// The drafts of before are there; all() has them.
    void loaded();
    /// This much is on disk.
    void kept(const live::Draft &draft);
    /// All that stands in all() is on disk.
    void written();
    void troubleChanged();

private:
    class Shelf;
    void write();
    void adopt(std::vector<Draft> found);
    void finish(const std::vector<Draft> &kept, const QString &trouble);
    const base::Clock &m_clock;
    std::shared_ptr<Shelf> m_shelf; ///< used on the writer's thread only
    QHash<QString, Draft> m_drafts;
    QSet<QString> m_unwritten;
    QTimer m_pause;
    QString m_folder, m_trouble;
    quint64 m_opened = 0;
    base::WorkThread m_writer; ///< writes follow one another
};

} // namespace live
