// SPDX-License-Identifier: GPL-3.0-or-later
#include "serving/shutdown.h"

#include <QCoreApplication>

#include <unistd.h>

namespace ctl {

Shutdown::Shutdown()
{
    if (m_signals.descriptor() < 0)
        return;
    m_signalNotifier = std::make_unique<QSocketNotifier>(m_signals.descriptor(), QSocketNotifier::Read);
    connect(m_signalNotifier.get(), &QSocketNotifier::activated, this, &Shutdown::signalled);
}

void Shutdown::watchStandardInput()
{
    m_inputNotifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_inputNotifier.get(), &QSocketNotifier::activated, this, &Shutdown::inputReady);
}

void Shutdown::signalled()
{
    if (m_signals.take())
        QCoreApplication::exit(0);
}

void Shutdown::inputReady()
{
    if (!EndSignals::inputEnded())
        return;
    m_inputNotifier->setEnabled(false);
    QCoreApplication::exit(0);
}

} // namespace ctl
