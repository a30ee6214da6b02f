using System.Security.Cryptography;
using Mostrador.Benchmarks.Report;
using Mostrador.Kernel.Tests.Reports.Pdf;

namespace Mostrador.Benchmarks.Reports;

/// <summary>Invoices of ten lines, drawn one after the other. A second is one of a core's, so neighbours do not count.</summary>
internal static class Invoices
{
    private const int Lines = 10;

    public static Line Run(TimeSpan warmUp, TimeSpan time)
    {
        Rate.Of(warmUp, number => Draw(number));
        var bytes = Draw(1);
        var line = new Line("Invoice of ten lines as PDF, one core", Rate.Of(time, number => Draw(number)), "/s", "SHA-256 of the same bytes", Rate.Of(time / 3, _ => SHA256.HashData(bytes)));
        return line with { Goal = "> 1,000", IsReached = line.Value > 1000 };
    }

    private static byte[] Draw(int number) => SampleInvoice.Draw(number, Lines).ToArray();
}
