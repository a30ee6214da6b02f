using Mostrador.Kernel.Settings;

namespace Mostrador.LocalHost.Settings;

/// <summary>The few settings that the host itself needs, from the section <c>Security</c>.</summary>
/// <param name="MaxUploadBytes">Limit of a whole request body.</param>
/// <param name="TrustForwardedHeaders">Whether the nearest proxy says who the client is.</param>
/// <param name="MasterKey">Key for running functions by hand; null = none is set.</param>
/// <param name="Development">Whether functions may be run by hand without a key, and providers are simulated.</param>
internal sealed record ServerOptions(long MaxUploadBytes, bool TrustForwardedHeaders, string? MasterKey, bool Development)
{
    /// <exception cref="Kernel.Hosting.StartupException">A value cannot be parsed.</exception>
    public static ServerOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var development = environment.IsDevelopment();
        var security = new SettingsReader(configuration, "Security", development);
        return new ServerOptions(
            security.WholeNumber("MaxUploadMegabytes", 50, least: 1) * 1024L * 1024L,
            security.Flag("TrustForwardedHeaders", development),
            security.Text("MasterKey"),
            development);
    }
}
