using System.Globalization;
using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Sims.Uploads;

/// <summary>
/// An upload that is being stored in steps. Each step writes this document too, so that no step follows once somebody has given the
/// upload up, and others see it move.
/// </summary>
public sealed record Upload : IDocument<Upload>
{
    /// <inheritdoc/>
    public static DocumentType<Upload> Type { get; } = new("localsim-upload", LocalSimDocuments.Stored.Upload);

    /// <inheritdoc/>
    public string Key => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Its number in <see cref="UploadBook"/>.</summary>
    public required long Number { get; init; }

    /// <summary>Steps that are stored.</summary>
    public long Steps { get; init; }

    /// <summary>When the last one was.</summary>
    public required DateTimeOffset MovedAt { get; init; }

    /// <summary>Whether it is being undone.</summary>
    public bool GivenUp { get; init; }
}
