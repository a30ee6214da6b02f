namespace Mostrador.Kernel.Reports.Pdf;

/// <summary>Where a line of text stands.</summary>
public enum TextAlign
{
    /// <summary>At the left edge.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the right edge: numbers.</summary>
    Right,
}
