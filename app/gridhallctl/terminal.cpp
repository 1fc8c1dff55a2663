// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include "base/text/outsidetext.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace ctl {

namespace {

/// As people read it: a terminal obeys control characters, and turns lines round like any screen.
QByteArray shownBytes(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = base::shown(base::oneLine(line));
    return lines.join(u'\n').toUtf8();
}

} // namespace

void printLine(const QString &line)
{
    const QByteArray bytes = (isatty(STDOUT_FILENO) == 0 ? line.toUtf8() : shownBytes(line)) + '\n'; // a file keeps what was sent
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

void printJson(const QJsonObject &object)
{
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

void printDrillMark() { printLine(QCoreApplication::translate("ctl", "DRILL: made-up cases, nothing here happened")); }

void printError(const QString &sentence)
{
    const QByteArray bytes = "gridhallctl: " + shownBytes(sentence) + '\n';
    std::fflush(stdout);
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

int fail(const base::Error &error)
{
    printError(error.place.isEmpty() || error.sentence.contains(error.place) ? error.sentence : error.place + QStringLiteral(": ") + error.sentence);
    // One line is for a log; several are the problems that the sentence counted.
    if (error.detail.contains(u'\n'))
        std::fputs((shownBytes(error.detail) + '\n').constData(), stderr);
    switch (error.code) {
    case base::ErrorCode::NotFound:
    case base::ErrorCode::Conflict:
    case base::ErrorCode::Refused:
    case base::ErrorCode::Malformed: return kFinding;
    case base::ErrorCode::Storage:
    case base::ErrorCode::Network:
    case base::ErrorCode::Cancelled: return kFailed;
    case base::ErrorCode::Busy: return kBusy;
    }
    return kFailed;
}

ProgressLine::ProgressLine() : m_isTerminal(isatty(STDERR_FILENO) != 0) {}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::clear()
{
    if (m_shown)
        std::fputs("\r\x1b[K", stderr);
    m_shown = false;
}

void ProgressLine::show(const QString &line)
{
    if (!m_isTerminal)
        return;
    m_shown = true;
    const QByteArray bytes = "\r\x1b[K" + line.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

QString bar(qint64 done, qint64 total)
{
    constexpr int kWidth = 30;
    if (total <= 0)
        return {};
    const int filled = int(qMin(done, total) * kWidth / total);
    return QStringLiteral("[%1%2] %3 %").arg(QString(filled, u'#'), QString(kWidth - filled, u'.')).arg(done * 100 / total, 3);
}

} // namespace ctl
