using Microsoft.AspNetCore.Http.Features;
using Mostrador.Kernel.Settings;

namespace Mostrador.Kernel.Http;

/// <summary>How much of a body is received, in bytes.</summary>
/// <param name="JsonBytes">JSON and URL-encoded forms.</param>
/// <param name="FileBytes">One file.</param>
/// <param name="UploadBytes">A whole multipart body.</param>
public sealed record BodyLimits(int JsonBytes, long FileBytes, long UploadBytes)
{
    private const int MostFields = 1000;

    /// <summary>The limits that all modules share.</summary>
    public static BodyLimits Of(SecuritySettings settings) => new(settings.MaxJsonBytes, settings.MaxFileBytes, settings.MaxUploadBytes);

    internal FormOptions Form(long mostBytes) => new()
    {
        BufferBodyLengthLimit = mostBytes,
        MultipartBodyLengthLimit = mostBytes,
        // A long name is a field that nobody asked for, as JSON sent for a form is; the framework's 2 KB would call it a body too large.
        KeyLengthLimit = JsonBytes,
        ValueLengthLimit = JsonBytes,
        ValueCountLimit = MostFields,
        MultipartHeadersCountLimit = 16,
        MultipartHeadersLengthLimit = 16 * 1024,
    };
}
