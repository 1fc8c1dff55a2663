// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "live/call/placefinder.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLineEdit;
class QListWidget;
namespace ui::theme {
class Label;
}

namespace ui::casefile {

/// The one line for a place: what is typed finds elements, addresses of before, grids and roads, by name, code, pinyin and initials. ↑ ↓ go through
/// them, and a map may show each; Enter takes it. What is in no list stays as it was typed. GUI thread.
class PlaceLine final : public QWidget {
    Q_OBJECT
public:
    explicit PlaceLine(const actions::Console &console, QWidget *parent = nullptr);
    ~PlaceLine() override;

    /// Another call: the addresses of the hall's cases are read anew.
    void begin();
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    /// What the list has now; empty while it is closed.
    [[nodiscard]] const std::vector<live::PlaceHit> &hits() const { return m_hits; }
    /// The one that Enter takes.
    [[nodiscard]] std::optional<live::PlaceHit> current() const;
    /// The rows of the list, as they read.
    [[nodiscard]] QStringList shownHits() const;

Q_SIGNALS:
    void shown(const std::optional<live::PlaceHit> &hit); ///< what a map is to show; none: the list is closed
    void taken(const live::PlaceHit &hit);
    void emptied(); ///< nothing stands in the line any more

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &typed);
    void closeList();
    void step(int by);
    void take();
    const actions::Console m_console;
    const region::Region *m_read = nullptr;      ///< of which the finder is
    std::unique_ptr<live::PlaceFinder> m_finder; ///< made when it is first wanted
    QLineEdit *m_field;
    QListWidget *m_list;
    theme::Label *m_foot;
    std::vector<live::PlaceHit> m_hits;
};

} // namespace ui::casefile
