// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/keybutton.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
namespace ui::theme {
class Label;
}
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace ui::suggestions {

/// What a step of a suggestion's life asks for, or the form in which a new one is taken down. Ctrl+Enter sends, Esc leaves; what was typed stays
/// until the order is on disk. GUI thread only.
class SuggestionForm final : public QWidget {
    Q_OBJECT
public:
    explicit SuggestionForm(const actions::Console &console, QWidget *parent = nullptr);

    /// Shows the form of an act; without one that of a new suggestion. Empties it.
    void open(std::optional<domain::CaseAct> act);
    [[nodiscard]] std::optional<domain::CaseAct> act() const { return m_act; }
    /// The order that is filled in now. Malformed, with a sentence, where a choice is missing; all else the desk says.
    [[nodiscard]] base::Result<domain::CommandBody> order() const;
    void setProblem(const QString &sentence);
    [[nodiscard]] QString problem() const;
    void setBusy(bool busy);
    void submit();

    // For tests: "title", "text", "source", "department", "place", "name", "phone", "item".
    void fill(const QString &field, const QString &value);
    void choose(domain::Adoption adoption);

Q_SIGNALS:
    void submitted(const domain::CommandBody &body);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addReport();
    void addAdoption();
    void addDepartment();
    void addText(const QString &label);
    void addButtons();
    void addRow(const QString &label, QWidget *field);
    QLineEdit *addLine(const QString &label, const QString &field);
    [[nodiscard]] domain::CommandBody collected() const;
    [[nodiscard]] QString value(const QString &field) const;

    const actions::Console m_console;
    std::optional<domain::CaseAct> m_act;
    QVBoxLayout *m_column;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QComboBox *m_source = nullptr, *m_item = nullptr, *m_department = nullptr;
    QButtonGroup *m_adoption = nullptr;
    QHash<QString, QLineEdit *> m_lines;
    theme::Label *m_problem = nullptr;
    actions::KeyButton *m_send = nullptr;
};

} // namespace ui::suggestions
