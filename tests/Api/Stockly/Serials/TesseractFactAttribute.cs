using System.ComponentModel;
using System.Diagnostics;

namespace Mostrador.Api.Tests.Stockly.Serials;

/// A test that needs the local text engine; without it the test says so and is skipped.
[AttributeUsage(AttributeTargets.Method)]
public sealed class TesseractFactAttribute : FactAttribute
{
    public TesseractFactAttribute() => Skip = Tesseract.Missing;
}

/// A theory that needs the local text engine.
[AttributeUsage(AttributeTargets.Method)]
public sealed class TesseractTheoryAttribute : TheoryAttribute
{
    public TesseractTheoryAttribute() => Skip = Tesseract.Missing;
}

internal static class Tesseract
{
    /// Why tests that need it are skipped; null = they run.
    public static string? Missing { get; } = IsInstalled() ? null : "tesseract is not installed (Debian: tesseract-ocr tesseract-ocr-eng)";

    private static bool IsInstalled()
    {
        try
        {
            using var engine = Process.Start(new ProcessStartInfo("tesseract", ["--version"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            engine.WaitForExit();
            return engine.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
