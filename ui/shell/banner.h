// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"

#include <QList>
#include <QWidget>

namespace ui::shell {

/// What a banner says: what happened, what still works, what to do.
struct BannerText {
    enum class Style : quint8 {
        Drill,   ///< hatched ends, on every page
        Inverse, ///< white block: offline, write failing, replay
        Outline, ///< white frame: a conflict
        Quiet,   ///< grey frame: clock drift
    };
    struct Button {
        QString id, text, key;
        friend bool operator==(const Button &, const Button &) = default;
    };
    Style style = Style::Inverse;
    theme::Icon icon = theme::Icon::Warning;
    QString title, text, aside;
    QList<Button> buttons;
    friend bool operator==(const BannerText &, const BannerText &) = default;
};

/// One banner: full width, under the top bar. Pushes the page down; never covers it. Its words are never cut: where one line is too short for them
/// they stand in two, and where that is not enough the banner grows.
class Banner final : public QWidget {
    Q_OBJECT
public:
    explicit Banner(const theme::Theme &theme, QWidget *parent = nullptr);

    void setText(const BannerText &text);
    [[nodiscard]] const BannerText &text() const { return m_text; }
    /// From the left.
    [[nodiscard]] const QList<actions::KeyButton *> &buttons() const { return m_buttons; }
    [[nodiscard]] QSize sizeHint() const override { return {400, height()}; }

Q_SIGNALS:
    void pressed(const QString &button);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// How the words stand: the text beside the title in one line or two, or below it.
    struct Plan {
        QStringList title, text{};
        qreal textPixels = 14;
        bool below = false;
        int height = 46;
    };
    [[nodiscard]] Plan plan() const;
    [[nodiscard]] qreal titlePixels() const { return m_text.style == BannerText::Style::Drill ? 18 : 14; }
    [[nodiscard]] qreal asideWidth() const;
    [[nodiscard]] qreal wordsBegin() const;
    [[nodiscard]] qreal wordsEnd() const;
    void placeButtons();
    void paintWords(QPainter &painter) const;
    const theme::Theme &m_theme;
    BannerText m_text;
    QList<actions::KeyButton *> m_buttons;
};

} // namespace ui::shell
