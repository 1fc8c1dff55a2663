// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

#include <atomic>
#include <chrono>
#include <functional>
#include <vector>

namespace bench {

/// A top-level widget that tells when everything that waited to be painted has been.
class Stage final : public QWidget {
    Q_OBJECT
public:
    explicit Stage(QSize size);
    std::function<void()> beforePainting, afterPainting;

protected:
    bool event(QEvent *event) override;
};

/// One of the programs that are compared: takes reports in on one end and shows them on its stage.
class Side {
public:
    explicit Side(QSize size) : stage(size) {}
    virtual ~Side() = default;
    virtual void beginFeeding() {}                    ///< on the feeding thread
    virtual void feed(const QByteArray &report) = 0;  ///< on the feeding thread: the report has arrived
    virtual void endFeeding() {}                      ///< on the feeding thread
    [[nodiscard]] virtual qint64 applied() const = 0; ///< reports that the next frame will show; GUI thread
    virtual void settle() {}                          ///< returns when no work is left over; GUI thread
    Stage stage;
};

/// How reports arrive.
struct Load {
    double rate = 0; ///< a second, whatever happens; 0: as fast as they are shown
    int window = 1;  ///< with rate 0: so many may have arrived and not be painted
    double seconds = 3;
};

struct Measured {
    qint64 reports = 0;
    double seconds = 0;      ///< from the first arrival until everything is painted and no work is left over
    double cpu = 0;          ///< of the whole process, seconds
    double p99 = 0;          ///< arrival → painted, seconds
    double longestFrame = 0; ///< CPU seconds of the GUI thread in the dearest painting
};

/// Lets reports arrive by `load` and waits until all are painted. `make` makes reports ahead of time. GUI thread.
[[nodiscard]] Measured measure(Side &side, const Load &load, const std::function<QByteArray()> &make);

} // namespace bench
