using Microsoft.Extensions.DependencyInjection;

namespace Mostrador.Kernel.Messages;

/// <summary>The parts that deal with messages on both hosts.</summary>
public static class MessageServices
{
    /// <summary>Adds them; they stand on the document store.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services) => services
        .AddSingleton<IncomingMessages>()
        .AddSingleton<DeadLetters>()
        .AddSingleton<BrokerDeadLetters>()
        .AddSingleton<ReplayDeadLetters>()
        .AddSingleton<ReadDeadLetters>();
}
