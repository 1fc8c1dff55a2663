// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "live/owed/owedboard.h"
#include "theme/spoken.h"

#include <QSet>
#include <QWidget>

#include <optional>
#include <vector>

namespace ui::owed {

/// What the person at this seat owes, in one line (docs/visual.md "The desk"): promised call-backs with their times, revisits, returns to answer,
/// answers that came. A call-back stands out five minutes before its time and is inverse once it is late. Where there is little room entries go
/// first, then words; counts never. A click on an entry opens its case, anywhere else the whole list. GUI thread.
class OwedStrip final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    explicit OwedStrip(const actions::Console &console, QWidget *parent = nullptr);

    [[nodiscard]] const live::OwedBoard &board() const { return *m_board; }
    /// The person looked into the case: its answers are owed no longer.
    void see(base::CaseId id) { m_board->see(id); }
    /// How much of it has room now.
    enum class Detail : quint8 { Counts, Words, First, Several };
    [[nodiscard]] Detail detail() const;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 30}; }
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::List; }
    void pressPart(size_t index) override;

Q_SIGNALS:
    void caseChosen(base::CaseId id);
    void listWanted();
    /// A promised call-back is near its time: to be said and heard once.
    void reminded(const QString &title, const QString &detail);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    /// A word, a tag or an icon on the line.
    struct Piece {
        QString text;
        std::optional<theme::Icon> icon{};
        std::optional<theme::TagStyle> tag{};
        bool bold = false, quiet = false;
        base::CaseId id{}; ///< of an entry
        qreal before = 8;  ///< free in front of it
        bool rule = false; ///< a section begins
    };
    void lookAtTimes();
    void tick();
    void tell(const live::OwedItem &item);
    void keepNotes();
    void readNotes();
    [[nodiscard]] std::vector<Piece> pieces(Detail detail) const;
    void addEntry(std::vector<Piece> &all, const live::OwedItem &item, bool whole) const;
    [[nodiscard]] static qreal widthOf(const Piece &piece);
    [[nodiscard]] static qreal widthOf(const std::vector<Piece> &pieces);
    void paintPiece(QPainter &painter, const Piece &piece, qreal left) const;
    [[nodiscard]] std::vector<live::OwedItem> all() const;
    const actions::Console m_console;
    live::OwedBoard *m_board;
    QSet<base::CaseId> m_ids; ///< of the cases that it tells of
    std::vector<std::pair<QRectF, base::CaseId>> m_hits;
    bool m_read = false;   ///< the notes of before were asked for
    bool m_moving = false; ///< a time on it moves every second
};

} // namespace ui::owed
