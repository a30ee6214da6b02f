using System.Collections.Frozen;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Mostrador.Kernel.Http;

namespace Mostrador.Kernel.Files;

/// <summary>
/// Addresses of stored files, and who may read what by them. An address is made when an answer is written, never stored: its host
/// and its signature are those of the moment.
/// </summary>
public sealed class FileLinks(IEnumerable<ModuleFiles> modules, PublicAddress address, TimeProvider time)
{
    private const string Door = "/files/";
    private const string Expires = "expires";
    private const string Signature = "signature";

    /// <summary>The year 9999: an instant beyond it is none.</summary>
    private const long LastInstant = 253_402_300_799;

    private readonly FrozenDictionary<string, (ModuleFiles Files, LinkSignature Signature)> _modules =
        modules.ToFrozenDictionary(files => files.Module, files => (files, new LinkSignature(files)), StringComparer.Ordinal);

    /// <summary>The lasting address of a file in a public folder.</summary>
    public string Lasting(HttpRequest request, string name) => ModuleOf(name) is ({ } files, _) && files.IsPublic(name)
        ? BaseOf(request) + name
        : throw new ArgumentException($"'{name}' is in no public folder.", nameof(name));

    /// <summary>An address by which whoever has it can read a file, for some time.</summary>
    public string Expiring(HttpRequest request, string name, TimeSpan life)
    {
        if (ModuleOf(name) is not (_, { } signature))
            throw new ArgumentException($"'{name}' is no file of a module.", nameof(name));
        var expires = (time.GetUtcNow() + life).ToUnixTimeSeconds();
        return string.Create(
            CultureInfo.InvariantCulture, $"{BaseOf(request)}{name}?{Expires}={expires}&{Signature}={signature.Sign(name, expires)}");
    }

    /// <summary>What a request's query opens; null when nothing.</summary>
    /// <param name="name">The file, whether or not it exists.</param>
    /// <param name="query">Expiry and signature, where there are any.</param>
    public FileGrant? Check(string name, IQueryCollection query) => Check(name, query[Expires], query[Signature]);

    /// <summary>
    /// The file that an address of this app opens; null for everything else. So a client may send back an address that it was given,
    /// and the app need not fetch its own files over the network.
    /// </summary>
    public string? NameOf(HttpRequest request, string url)
    {
        var start = BaseOf(request);
        if (!url.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            return null;
        var parts = url[start.Length..].Split('#')[0].Split('?', 2);
        var query = QueryHelpers.ParseQuery(parts.ElementAtOrDefault(1));
        return Check(parts[0], query.GetValueOrDefault(Expires), query.GetValueOrDefault(Signature)) is null ? null : parts[0];
    }

    private FileGrant? Check(string name, StringValues expiry, StringValues signatures)
    {
        if (ModuleOf(name) is not ({ } files, { } signature))
            return null;
        if (files.IsPublic(name))
            return FileGrant.Everybody;
        if (expiry.Count != 1 || signatures.Count != 1 || !TryInstant(expiry.ToString(), out var expires))
            return null;
        var left = DateTimeOffset.FromUnixTimeSeconds(expires) - time.GetUtcNow();
        return signature.IsSigned(name, expires, signatures.ToString()) && left > TimeSpan.Zero ? FileGrant.For(left) : null;
    }

    private static bool TryInstant(string text, out long seconds) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) && seconds <= LastInstant;

    private (ModuleFiles? Files, LinkSignature? Signature) ModuleOf(string name) =>
        FileName.IsValid(name) && _modules.TryGetValue(name[..name.IndexOf('/', StringComparison.Ordinal)], out var module) ? module : default;

    private string BaseOf(HttpRequest request) => address.Of(request) + Door;
}
