using Microsoft.Azure.Functions.Worker;
using Mostrador.Endurance.Faults;
using Mostrador.Kernel.Messages;
using Mostrador.LocalHost.Queues;

namespace Mostrador.Endurance.Hosts;

/// <summary>What the run asks of the host under test beside its five APIs.</summary>
internal static class Control
{
    public const string FaultsOn = "endurance/faults-on";
    public const string FaultsOff = "endurance/faults-off";

    /// <summary>Lets some minutes pass.</summary>
    public const string Later = "endurance/later";

    /// <summary>Answers once no message waits any more.</summary>
    public const string Settle = "endurance/settle";
}

/// <summary>The doors of <see cref="Control"/>.</summary>
public sealed class ControlFunctions
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private readonly FaultDice _dice;
    private readonly IServiceProvider _services;

    /// <summary>Finds what it controls among the services of the host.</summary>
    public ControlFunctions(IServiceProvider services) => (_services, _dice) = (services, services.GetRequiredService<FaultDice>());

    /// <summary>From now on things go wrong.</summary>
    [Function("endurance-faults-on")]
    public IResult TurnOn([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Control.FaultsOn)] HttpRequest request) => Turn(request, true);

    /// <summary>From now on all is well.</summary>
    [Function("endurance-faults-off")]
    public IResult TurnOff([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Control.FaultsOff)] HttpRequest request) => Turn(request, false);

    /// <summary>Lets so much time pass that what was left alone is looked after.</summary>
    [Function("endurance-later")]
    public IResult PassTime([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Control.Later)] HttpRequest request)
    {
        _ = request;
        _services.GetRequiredService<LaterTime>().Advance(TimeSpan.FromMinutes(3));
        return Results.Ok();
    }

    /// <summary>Waits for the outbox to be empty.</summary>
    [Function("endurance-settle")]
    public async Task<IResult> Settle([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Control.Settle)] HttpRequest request)
    {
        var stop = request.HttpContext.RequestAborted;
        while (true)
        {
            await _services.GetRequiredService<QueuePump>().Settle().WaitAsync(stop);
            if ((await _services.GetRequiredService<IOutbox>().Pending(1, stop)).Count == 0)
                return Results.Ok();
            await Task.Delay(Look, stop); // A message that failed waits for its next attempt.
        }
    }

    private IResult Turn(HttpRequest request, bool on)
    {
        _ = request;
        _dice.IsOn = on;
        return Results.Ok();
    }
}
