// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/keybutton.h"
#include "casefile/orderform.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
namespace ui::theme {
class Label;
}
class QLineEdit;
class QVBoxLayout;

namespace desk {
class PhotoDesk;
}

namespace ui::casefile {

class PhotoPicker;

/// A small form in the case file for one act: what it needs, what is met, and two buttons. Ctrl+Enter sends, Esc leaves. Nothing typed is
/// lost when an order fails: the form stays open until it is done.
class ActionForm final : public QWidget {
    Q_OBJECT
public:
    explicit ActionForm(const actions::Console &console, QWidget *parent = nullptr);

    /// Shows the form of an act; `department` and `unit` are put first where a target is asked for.
    void open(domain::CaseAct act, const domain::Case &c, const QString &department, const QString &unit);
    [[nodiscard]] std::optional<domain::CaseAct> act() const { return m_act; }
    void close();
    /// A refusal or failure, in place.
    void setProblem(const QString &sentence);
    [[nodiscard]] QString problem() const;
    void setBusy(bool busy);
    /// What is filled in now.
    [[nodiscard]] OrderInput input() const;
    /// Sends what is filled in, as the button does.
    void submit();
    void setText(const QString &text);
    [[nodiscard]] QLineEdit *textField() const { return m_text; }
    [[nodiscard]] QComboBox *departmentField() const { return m_department; }
    /// Where pictures are kept.
    void usePhotos(desk::PhotoDesk &desk) { m_desk = &desk; }
    /// Where the form asks for a picture; null in every other form.
    [[nodiscard]] PhotoPicker *photos() const { return m_photos; }

Q_SIGNALS:
    void submitted(const domain::CommandBody &body);
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void clear();
    void addTitle();
    void addConditions();
    void addAsk(OrderForm::Ask ask);
    void addTarget();
    void addExtension();
    void addLevel();
    void addPartner();
    void addPart();
    void addGrid();
    QButtonGroup *addChoices(const QStringList &labels, int checked);
    void addText();
    void addButtons();
    void addLabelled(const QString &label, QWidget *field);
    [[nodiscard]] std::optional<domain::Partner> partner() const;
    void fillUnits();
    void focusFirst();
    const actions::Console m_console;
    std::optional<domain::CaseAct> m_act;
    domain::Case m_case;
    OrderForm m_form;
    QString m_firstDepartment, m_firstUnit;
    QVBoxLayout *m_column;
    QWidget *m_body = nullptr;
    QLineEdit *m_text = nullptr;
    QLineEdit *m_other = nullptr; ///< leading case, title of a part
    PhotoPicker *m_photos = nullptr;
    desk::PhotoDesk *m_desk = nullptr;
    QComboBox *m_department = nullptr;
    QComboBox *m_unit = nullptr;
    QComboBox *m_list = nullptr; ///< partner, item of a part, grid
    QButtonGroup *m_solved = nullptr;
    QButtonGroup *m_choices = nullptr;
    theme::Label *m_problem;
    actions::KeyButton *m_send = nullptr;
    actions::KeyButton *m_back = nullptr;
};

} // namespace ui::casefile
