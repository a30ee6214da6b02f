using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Settings;

namespace Mostrador.Kernel.Hosting;

/// <summary>
/// Tells a developer where a module is and how to sign in to it; never printed in production, and never a password that was configured.
/// </summary>
/// <param name="title">Name of the module.</param>
/// <param name="path">Where its API is.</param>
/// <param name="docs">Where its documentation is.</param>
/// <param name="login">What the first administrator signs in with; null = there is none.</param>
/// <param name="password">His password; null = not one that may be shown.</param>
public sealed class DevelopmentNotice(string title, string path, string docs, string? login, string? password) : IStartupNotice
{
    /// <inheritdoc/>
    public IEnumerable<string> Lines(string address)
    {
        yield return NoticeLine.Of(title, $"{address}{path}  documentation {address}{docs}");
        if (login is not null && password is not null)
            yield return NoticeLine.Of("", $"sign in as {login} with the password {password}");
    }
}

/// <summary>Adds the notices of modules.</summary>
public static class DevelopmentNotices
{
    /// <summary>Adds the notice of a module.</summary>
    /// <param name="services">The services.</param>
    /// <param name="title">Name of the module.</param>
    /// <param name="path">Where its API is.</param>
    /// <param name="docs">Where its documentation is.</param>
    /// <param name="login">What the first administrator signs in with; null = there is none.</param>
    public static IServiceCollection AddDevelopmentNotice(
        this IServiceCollection services, string title, string path, string docs, Func<BootstrapSettings, string?>? login = null) =>
        services.AddSingleton<IStartupNotice>(provider =>
        {
            var settings = provider.GetRequiredService<BootstrapSettings>();
            return new DevelopmentNotice(title, path, docs, login?.Invoke(settings), settings.HasDevelopmentPassword ? settings.AdminPassword : null);
        });
}
