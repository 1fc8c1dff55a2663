// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "live/lists/liststate.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace live {

/// The named views of one person at one store, and those that others share with the hall. One's own lie in a folder that is its owner's alone (0700,
/// the file 0600); those that are shared also in a file of this person's beside the store (STORE.views, with the rights of the store), where every
/// window of the store finds them. Every change is made to what stands in the file at that moment, so that two windows of one person lose nothing to
/// each other, and written whole or not at all. GUI thread; files are touched on a thread of its own.
class ViewBook final : public QObject {
    Q_OBJECT
public:
    /// How often it looks for what others share.
    static constexpr base::Milliseconds kLooksEvery{15'000};

    /// `folder`: where the views of all people at this machine's account stand. It is made when something is saved.
    explicit ViewBook(QString folder, QObject *parent = nullptr);
    /// Waits for what is being written.
    ~ViewBook() override;

    /// Opens the views of a person at a store; loaded() follows. `post`: whose the shared ones are, as others read it. `person`: whoever it is, the
    /// same in every language.
    void open(const QString &store, const QString &person, const QString &post);
    [[nodiscard]] bool isOpen() const { return !m_person.isEmpty(); }

    /// Those of the list: one's own in the order in which they were saved, then those of others by post and name.
    [[nodiscard]] const std::vector<NamedView> &views() const { return m_views; }
    /// Those of the map, likewise.
    [[nodiscard]] const std::vector<NamedView> &mapViews() const { return m_mapViews; }
    // What names one of one's own means one of the list; those of the map have names of their own.
    /// Saves a view of the list or the map under its name, in the place of one's own of that name.
    void save(const NamedView &view);
    /// Another name for one of one's own; nothing happens where one's own has it already.
    void rename(const QString &name, const QString &other);
    void share(const QString &name, bool shared);
    void remove(const QString &name);
    void shareMap(const QString &name, bool shared);
    void removeMap(const QString &name);
    /// Looks now for what others share.
    void look();
    /// Why views cannot be written now, as a sentence; empty while they can.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

Q_SIGNALS:
    void loaded();
    /// Other views, or other names.
    void changed();
    /// All that was asked for is on disk.
    void written();
    void troubleChanged();
    /// Once: a file could not be understood, and was set aside; where it lies now.
    void brokenFound(const QString &file);

private:
    class Shelf;
    /// What the shelf found or did.
    struct Told {
        std::vector<NamedView> own, others;
        QString trouble, broken;
    };
    enum class Asked : quint8 { Open, Look, Change };
    using Change = std::function<void(std::vector<NamedView> &)>;
    void change(const Change &make);
    void run(std::function<Told(Shelf &)> work, Asked asked);
    void adopt(const Told &told, Asked asked);
    void show(std::vector<NamedView> views);

    const QString m_folder;
    QString m_person;
    std::shared_ptr<Shelf> m_shelf;                    ///< used on the writer's thread only
    std::vector<NamedView> m_all, m_views, m_mapViews; ///< all: one's own first
    QString m_trouble;
    quint64 m_opened = 0;
    int m_waiting = 0; ///< changes that are not on disk yet
    QTimer m_looks;
    base::WorkThread m_writer; ///< writes follow one another
};

} // namespace live
