using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Telemetry;
using Mostrador.Kernel.Timers;

namespace Mostrador.App.Desk;

/// <summary>The operator's desk.</summary>
internal static class DeskServices
{
    /// <summary>Adds it. Where it is not configured, its doors answer nothing and nothing is collected for it.</summary>
    /// <exception cref="StartupException">Its settings cannot be used.</exception>
    public static IServiceCollection AddDesk(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = DeskSettings.Read(configuration, development);
        services.AddSingleton(settings);
        services.AddSingleton<InstanceFigures>();
        services.AddSingleton<DeskTickets>();
        services.AddSingleton<DeskCookies>();
        services.AddSingleton<DeskFacts>();
        services.AddSingleton(provider => new TimerTable(provider.GetRequiredService<TimerRuns>(), configuration));
        services.AddScoped<DeskGate>();
        foreach (var section in new[] { typeof(SignIn), typeof(ShowRequests), typeof(DeskMessages), typeof(ShowWork), typeof(ShowStorage), typeof(ShowTrade) })
            services.AddScoped(section);
        if (settings.IsOn)
            services.AddStartupTask<CollectFigures>();
        if (settings.IsOn && development)
            services.AddSingleton<IStartupNotice, DeskNotice>();
        return services;
    }

    /// <summary>Begins to count before the first request.</summary>
    private sealed class CollectFigures(InstanceFigures figures) : IStartupTask
    {
        public Task Run(CancellationToken cancellation)
        {
            figures.Start();
            return Task.CompletedTask;
        }
    }
}
