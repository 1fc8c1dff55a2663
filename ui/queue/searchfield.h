// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/paint.h"

#include <QLineEdit>

namespace ui::queue {

/// The search box: lens on the left, its key on the right while it is empty and without focus.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const theme::Theme &theme, QWidget *parent = nullptr);
    void setKey(const QString &shownKey);

Q_SIGNALS:
    void leftDown();   ///< ↓: to the list
    void leftEscape(); ///< Esc in an empty field: back to the list

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_key;
    QStringList m_hints; ///< the longest first
};

} // namespace ui::queue
