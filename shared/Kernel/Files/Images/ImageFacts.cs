namespace Mostrador.Kernel.Files.Images;

/// <summary>What content itself says it is.</summary>
/// <param name="Format">The kind of picture.</param>
/// <param name="Size">Its size; null when its header is cut off or damaged, so that no decoder would show it.</param>
public sealed record ImageFacts(ImageFormat Format, ImageSize? Size);

/// <summary>Width and height.</summary>
/// <param name="Width">Pixels, at least one.</param>
/// <param name="Height">Pixels, at least one.</param>
public sealed record ImageSize(int Width, int Height)
{
    /// <summary>What a decoder would need memory for: a small file can claim thousands of millions.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>A size, unless one side is none.</summary>
    internal static ImageSize? Of(long width, long height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? new ImageSize((int)width, (int)height) : null;
}
