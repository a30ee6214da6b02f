namespace Mostrador.Kernel.Hosting;

/// <summary>A line of what is told at the start: titles stand in a column of their own.</summary>
public static class NoticeLine
{
    private const int Column = -14;

    /// <summary>The line.</summary>
    /// <param name="title">Whose it is; empty = the same as the line before.</param>
    /// <param name="text">What it says.</param>
    public static string Of(string title, string text) => $"{title,Column} {text}";
}
