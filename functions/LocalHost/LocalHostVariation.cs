namespace Mostrador.LocalHost;

/// <summary>What a test makes different: the same host on another server, with other settings, services and more functions.</summary>
public sealed record LocalHostVariation
{
    /// <summary>Flags, as on the command line.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Settings by name (<c>Section__Name</c>); null = those of the process and of the current folder.</summary>
    public IReadOnlyDictionary<string, string?>? Settings { get; init; }

    /// <summary>What function classes ask for; null = the app's composition root.</summary>
    public Action<IServiceCollection>? Composition { get; init; }

    /// <summary>Called last on the services, so that it can replace any of them.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    /// <summary>Called last on the web server, e.g. to serve from memory.</summary>
    public Action<IWebHostBuilder>? WebHost { get; init; }

    /// <summary>Function classes; null = those of the app.</summary>
    public IReadOnlyList<Type>? FunctionClasses { get; init; }
}
