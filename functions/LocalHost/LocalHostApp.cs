using Microsoft.AspNetCore.HttpOverrides;
using Mostrador.App;
using Mostrador.Kernel.Hosting;
using Mostrador.LocalHost.Admin;
using Mostrador.LocalHost.Catalog;
using Mostrador.LocalHost.Demo;
using Mostrador.LocalHost.Http;
using Mostrador.LocalHost.Settings;
using Mostrador.LocalHost.Simulators;
using Mostrador.Storage;

namespace Mostrador.LocalHost;

/// <summary>The embedded host: the same functions as on Azure Functions, in one process on one machine.</summary>
public static class LocalHostApp
{
    private const string EnvironmentSetting = "DOTNET_ENVIRONMENT";

    /// <summary>Builds the host; nothing runs and nothing listens before it is started.</summary>
    /// <exception cref="StartupException">A flag, a setting or a function is not acceptable.</exception>
    public static WebApplication Build(LocalHostVariation variation)
    {
        var flags = HostFlags.Parse(variation.Arguments);
        var folder = Directory.GetCurrentDirectory();
        var settings = SettingsOf(variation, flags, folder);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(LocalHostApp).Assembly.GetName().Name,
            ContentRootPath = folder,
            EnvironmentName = settings.GetValueOrDefault(EnvironmentSetting) ?? Environments.Development,
        });
        builder.Configuration.AddInMemoryCollection(settings);
        var options = ServerOptions.Read(builder.Configuration, builder.Environment);
        if (StorageServices.UsesServiceBus(builder.Configuration))
            throw new StartupException("LocalHost delivers messages itself: the setting Storage__Queue must be outbox.");

        var isDemo = DemoSettings.IsOn(builder.Configuration, options.Development);

        builder.UseWebServer(flags, options);
        var log = new ConsoleLog();
        log.Use(builder);
        builder.Services.AddRouting();
        var compose = variation.Composition ?? (services => services.AddMostrador(builder.Configuration, builder.Environment));
        compose(builder.Services);
        var classes = variation.FunctionClasses ?? typeof(MostradorServices).Assembly.GetExportedTypes();
        builder.Services.AddTriggers(FunctionCatalog.Of(classes, builder.Configuration), options);
        if (options.Development)
            builder.Services.AddSimulators();
        if (isDemo)
            builder.Services.AddDemo(builder.Configuration);
        variation.WebHost?.Invoke(builder.WebHost);
        variation.Services?.Invoke(builder.Services);

        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(log.StartIsOver);
        if (options.TrustForwardedHeaders)
            app.UseForwardedHeaders(NearestProxy());
        app.MapFunctions(app.Services.GetRequiredService<FunctionCatalog>());
        app.MapRunByHand();
        if (options.Development)
            app.MapSimulators();
        return app;
    }

    private static Dictionary<string, string?> SettingsOf(LocalHostVariation variation, HostFlags flags, string folder)
    {
        var settings = new Dictionary<string, string?>(PlatformDefaults.Values, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in variation.Settings ?? HostSettings.Read(folder, Environment.GetEnvironmentVariables()))
            HostSettings.Add(settings, name, value);
        HostSettings.Add(settings, "Storage__DataDirectory", flags.DataDirectory);
        if (flags.Demo)
            DemoSettings.Add(settings);
        return settings;
    }

    /// <summary>Whoever connects is the nearest proxy: the setting says that nobody else can reach this port.</summary>
    private static ForwardedHeadersOptions NearestProxy()
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = 1,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        return options;
    }
}
