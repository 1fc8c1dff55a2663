// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/keybutton.h"

#include <QList>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace ui::shell {

/// What a notice says. Never an error: those stay where they happened, or become banners.
struct ToastText {
    theme::Icon icon = theme::Icon::Check;
    std::optional<domain::Severity> level; ///< a mark instead of the icon
    QString title, detail;
    QString button, key;
    std::function<void()> act; ///< what the button does; the notice goes then
};

/// One notice, 8 s; the mouse over it stops its clock.
class Toast final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kShownFor = 8000;

    Toast(const theme::Theme &theme, ToastText text, QWidget *parent = nullptr);
    /// As high as its words need.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] const ToastText &text() const { return m_text; }

Q_SIGNALS:
    void over();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QStringList detail() const;
    const theme::Theme &m_theme;
    ToastText m_text;
    actions::KeyButton *m_button = nullptr;
    QTimer m_timer;
};

/// At most three notices, lower right, above the key bar.
class Toasts final : public QObject {
    Q_OBJECT
public:
    static constexpr int kMost = 3;

    /// `host`: whose lower right corner it is; `foot`: how much of it is taken by a bar.
    Toasts(const theme::Theme &theme, QWidget *host, int foot);
    void show(ToastText text);
    [[nodiscard]] const QList<Toast *> &shown() const { return m_toasts; }
    void clear();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void remove(Toast *toast);
    const theme::Theme &m_theme;
    QWidget *m_host;
    int m_foot;
    QList<Toast *> m_toasts;
};

} // namespace ui::shell
