using System.Security.Cryptography;

namespace Mostrador.Pages;

/// <summary>A file that pages load. Its address names its content, so that it may be kept for ever.</summary>
public sealed class SiteAsset
{
    private SiteAsset(string name, string contentType)
    {
        using var stream = typeof(SiteAsset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no resource {name}.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        (Content, ContentType) = (content.ToArray(), contentType);
        FileName = $"{Path.GetFileNameWithoutExtension(name)}-{Convert.ToHexStringLower(SHA256.HashData(content.ToArray())[..8])}{Path.GetExtension(name)}";
    }

    /// <summary>The one style sheet.</summary>
    public static SiteAsset Styles { get; } = new("mostrador.css", "text/css; charset=utf-8");

    /// <summary>What browsers show beside the title.</summary>
    public static SiteAsset Icon { get; } = new("mostrador.svg", "image/svg+xml");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SiteAsset> All { get; } = [Styles, Icon];

    /// <summary>Its name in its address.</summary>
    public string FileName { get; }

    /// <summary>Where it is.</summary>
    public string Address => $"/site/{FileName}";

    /// <summary>Media type.</summary>
    public string ContentType { get; }

    /// <summary>What it holds.</summary>
    public ReadOnlyMemory<byte> Content { get; }
}
