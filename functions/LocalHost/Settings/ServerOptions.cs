using System.Globalization;
using Mostrador.Kernel.Hosting;

namespace Mostrador.LocalHost.Settings;

/// <summary>The few settings that the host itself needs, from the section <c>Security</c>.</summary>
/// <param name="MaxUploadMegabytes">Limit of a whole request body.</param>
/// <param name="TrustForwardedHeaders">Whether the nearest proxy says who the client is.</param>
/// <param name="MasterKey">Key for running functions by hand; null = none is set.</param>
public sealed record ServerOptions(int MaxUploadMegabytes, bool TrustForwardedHeaders, string? MasterKey)
{
    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="StartupException">A value cannot be parsed.</exception>
    public static ServerOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var security = configuration.GetSection("Security");
        return new ServerOptions(
            Megabytes(security["MaxUploadMegabytes"]),
            Flag(security["TrustForwardedHeaders"], environment.IsDevelopment()),
            security["MasterKey"] is { Length: > 0 } key ? key : null);
    }

    /// <summary>The limit in bytes.</summary>
    public long MaxUploadBytes => MaxUploadMegabytes * 1024L * 1024L;

    private static int Megabytes(string? text) =>
        string.IsNullOrEmpty(text) ? 50
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new StartupException("The setting Security__MaxUploadMegabytes must be a whole number above 0.");

    private static bool Flag(string? text, bool otherwise) =>
        string.IsNullOrEmpty(text) ? otherwise
        : bool.TryParse(text, out var flag) ? flag
        : throw new StartupException("The setting Security__TrustForwardedHeaders must be true or false.");
}
