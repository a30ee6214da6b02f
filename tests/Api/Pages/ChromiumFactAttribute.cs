namespace Mostrador.Api.Tests.Pages;

/// <summary>A test that looks at pages in Chromium, driven from node; without the two it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = NodeTools.Missing ?? Chromium.Missing;
}

/// <summary>The browser that is installed here.</summary>
internal static class Chromium
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>Where it is; null = nowhere.</summary>
    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } named ? named : Array.Find(UsualPlaces, File.Exists);

    /// <summary>Why there is none; null when there is one.</summary>
    public static string? Missing => Path is not null ? null : "This test needs Chromium or Chrome; CHROME_PATH can say where it is.";
}
