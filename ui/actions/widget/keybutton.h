// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>

#include <optional>

namespace ui::actions {

/// A button (docs/visual.md "The desk"): 32 px high, its key in a cap on the right. A blocked one stays visible and clickable, dashed,
/// with the reason beside it: clicking it says the whole reason.
class KeyButton final : public QAbstractButton {
    Q_OBJECT
public:
    enum class Style : quint8 { Normal, Primary, Careful, Inverse, Blocked };

    explicit KeyButton(const theme::Theme &theme, QWidget *parent = nullptr);

    void setStyle(Style style);
    [[nodiscard]] Style style() const { return m_style; }
    void setKey(const QString &shownKey);
    [[nodiscard]] const QString &key() const { return m_key; }
    /// A long reason stands in two lines; the tooltip has it too.
    void setReason(const QString &reason);
    /// Whether the reason stands in the button itself: not where one note speaks for several buttons.
    void setReasonShown(bool shown);
    [[nodiscard]] const QString &reason() const { return m_reason; }
    void setIcon(std::optional<theme::Icon> icon);
    /// 32 by default; 28 in toasts and banners.
    void setFaceHeight(int height);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Inks {
        QColor face, line, text, key, keyLine;
        qreal width = 1;
        Qt::PenStyle pen = Qt::SolidLine;
        bool bold = false;
    };
    [[nodiscard]] Inks inks() const;
    [[nodiscard]] QStringList shownReason() const;
    const theme::Theme &m_theme;
    Style m_style = Style::Normal;
    QString m_key;
    QString m_reason;
    bool m_reasonShown = true;
    std::optional<theme::Icon> m_icon;
    int m_height = 32;
};

} // namespace ui::actions
