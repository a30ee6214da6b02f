using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Gates;

/// <summary>Puts a module's gate together.</summary>
public static class GateServices
{
    /// <summary>Adds the gate of a module: its own, which says who may pass, around one with its rules.</summary>
    /// <typeparam name="TGate">The module's own.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="rules">Makes the rules, for each request.</param>
    public static IServiceCollection AddGate<TGate>(this IServiceCollection services, Func<IServiceProvider, GateRules> rules)
        where TGate : class
    {
        var make = ActivatorUtilities.CreateFactory<TGate>([typeof(Gate)]);
        return services.AddScoped(provider => make(provider, [Gate(provider, rules(provider))]));
    }

    private static Gate Gate(IServiceProvider provider, GateRules rules) =>
        new(rules, provider.GetRequiredService<BusinessClock>(), provider.GetRequiredService<ILogger<Gate>>(), provider.GetRequiredService<OnceOnly>());
}
