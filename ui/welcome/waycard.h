// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"

#include <QList>
#include <QWidget>

namespace ui::welcome {

/// One way to begin: what it is, what it does, and the button that does it. Enter on it presses the button. With choices ↑ ↓ and the mouse pick one
/// of the lines. GUI thread.
class WayCard final : public QWidget {
    Q_OBJECT
public:
    struct Line {
        QString id;   ///< of a choice
        QString head; ///< bold; may be empty
        QString text;
    };
    WayCard(const theme::Theme &theme, theme::Icon icon, const QString &title, const QString &aside, QWidget *parent);

    /// Lines to read, each behind a check mark, or to choose from; the first is chosen.
    void setLines(const QList<Line> &lines, bool choices);
    void setButton(const QString &text, const QString &key, actions::KeyButton::Style style);
    /// Beside the button, in as many lines as it has.
    void setNote(const QString &note);
    /// The id of the chosen line; empty without choices.
    [[nodiscard]] QString choice() const;
    void setChoice(const QString &id);
    /// What its lines take where the card is so wide: a line that is too long goes on in the next one. Never less than four short ones.
    [[nodiscard]] int linesHeight(int width) const;
    /// The room for the lines: the same in cards that stand side by side.
    void setLinesHeight(int height);
    /// Lower rows on low screens.
    void setCompact(bool compact);
    [[nodiscard]] const actions::KeyButton &button() const { return *m_button; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, sizeHint().height()}; }

Q_SIGNALS:
    void pressed();
    void choiceChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void choose(int index);
    void arrange();
    [[nodiscard]] int rowHeight() const { return m_compact ? 26 : 34; }
    [[nodiscard]] int headHeight() const { return m_compact ? 38 : 48; }
    [[nodiscard]] qreal headsWidth() const;
    [[nodiscard]] QStringList wrapped(const Line &line, int width) const;
    [[nodiscard]] int heightOf(const Line &line, int width) const;
    void paintLines(QPainter &painter) const;
    void paintNote(QPainter &painter) const;
    const theme::Theme &m_theme;
    const theme::Icon m_icon;
    const QString m_title, m_aside;
    actions::KeyButton *m_button;
    QList<Line> m_lines;
    QString m_note;
    bool m_choices = false, m_compact = false;
    int m_chosen = 0;
    int m_linesHeight = 0;
};

} // namespace ui::welcome
