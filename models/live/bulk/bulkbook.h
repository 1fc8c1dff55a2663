// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/thread/workthread.h"
#include "live/bulk/bulkrecord.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <vector>

namespace live {

/// The lists of one person's runs at one store that are not over, in a folder that is its owner's alone (0700, files 0600), one file a run: written
/// whole and flushed before the first order goes out, what is heard of each item added and flushed after that. So the next start knows of which cases
/// to ask what became of them. Two consoles of one person never touch one file. GUI thread; files are touched on a thread of its own.
class BulkBook final : public QObject {
    Q_OBJECT
public:
    /// `folder`: where the lists of all people at this machine's account stand. It is made when a run begins.
    explicit BulkBook(QString folder, QObject *parent = nullptr);
    /// Waits for what is being written.
    ~BulkBook() override;

    /// Looks for the runs of a person at a store that a fallen console has left; loaded() follows. The run that is being written goes on.
    void open(const QString &store, const QString &person);
    /// Those, newest first, until they are forgotten.
    [[nodiscard]] const std::vector<BulkRecord> &left() const { return m_left; }
    /// Somebody has seen what became of it: the file goes.
    void forget(const QString &file);

    /// The list of a new run, on disk when it is answered; the list of the run before goes. Storage with a sentence: nothing was written, and nothing
    /// should be begun that nobody could tell of later.
    [[nodiscard]] QFuture<base::Outcome> begin(const BulkRecord &record);
    /// Adds to the list of that run: what was heard, that all of it is wanted back, that nothing is on its way.
    void note(const std::vector<BulkNote> &notes);
    void noteTakingBack();
    void noteFinished();
    /// The run is over and can no longer be taken back: its list goes.
    void end();

Q_SIGNALS:
    void loaded();

private:
    class RunFile;
    void append(const QByteArray &lines);
    const QString m_folder;
    QString m_owner;                 ///< what the files of the person at the store begin with
    std::shared_ptr<RunFile> m_file; ///< of the run that was begun; used on the writer's thread only
    std::vector<BulkRecord> m_left;
    std::vector<std::shared_ptr<RunFile>> m_leftFiles; ///< beside m_left: held, so that no other console offers them
    quint64 m_opened = 0;
    base::WorkThread m_writer; ///< writes follow one another
};

} // namespace live
