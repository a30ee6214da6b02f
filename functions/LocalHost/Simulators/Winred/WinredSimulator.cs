using System.Security.Cryptography;
using System.Text.Json.Nodes;
using static Mostrador.LocalHost.Simulators.Winred.SimulatedPackage;

namespace Mostrador.LocalHost.Simulators.Winred;

/// <summary>
/// Winred as contract 14.1 has it: what becomes of a top-up, the last four digits of the number say. Its account and its log are in
/// memory, and new with each process.
/// </summary>
internal sealed class WinredSimulator(WinredNotices notices)
{
    private const int NumberLength = 10;
    private const string NoMoney = "Saldo insuficiente";
    private const string BadNumber = "Número inválido";

    /// <summary>Longer than clients wait in development.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(6);

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan UntilNotice = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly BoundedLog<SimulatedTopUp> _topUps = [];
    private decimal _balance = 5_000_000;
    private decimal _discount = 50_000;

    /// <summary>The packages of an operator, or all (0).</summary>
    public static SimulatedAnswer Packages(WinredCall call)
    {
        var packages = All.Where(package => call["product_id"] is "0" || call["product_id"] == package.Parent).Select(package => package.Json);
        return Yes("Consulta exitosa", new JsonObject { ["packages"] = new JsonArray([.. packages]) });
    }

    /// <summary>The account, and the last top-up of a number that was taken on.</summary>
    public SimulatedAnswer Query(WinredCall call)
    {
        if (!IsNumber(call["suscriber"]))
            return No(BadNumber);
        lock (_lock)
        {
            var last = _topUps.LastOrDefault(topUp => topUp.Subscriber == call["suscriber"] && topUp.TransactionId is not null);
            return Yes("Consulta exitosa", new JsonObject
            {
                ["balance"] = Money(_balance),
                ["discount"] = Money(_discount),
                ["last_transaction"] = last?.Transaction,
            });
        }
    }

    /// <summary>Tops up, or does what this number is for.</summary>
    public SimulatedAnswer TopUp(WinredCall call)
    {
        lock (_lock)
        {
            var isFirst = _topUps.All(earlier => earlier.Subscriber != call["suscriber"]);
            var topUp = new SimulatedTopUp(call);
            _topUps.Add(topUp);
            if (!WinredCredentials.HaveSigned(call))
                return BadSignature;
            if (!IsNumber(topUp.Subscriber))
                return No(BadNumber);
            if (All.FirstOrDefault(package => package.Id == topUp.ProductId) is not { } package)
                return No("Paquete no disponible");
            topUp.Price = int.TryParse(call["amount"], out var amount) && amount > 0 ? amount : package.Price;
            return Behave(topUp, package, isFirst);
        }
    }

    /// <summary>What every call without the right hashes is told.</summary>
    public static SimulatedAnswer BadSignature => No("Firma no coincide");

    /// <summary>What every call that nobody can read is told.</summary>
    public static SimulatedAnswer Misunderstood => No("Solicitud no válida");

    /// <summary>Every top-up that was asked for a number, or for all; oldest first.</summary>
    public JsonObject Log(string? subscriber)
    {
        lock (_lock)
        {
            var requests = _topUps.Where(topUp => subscriber is null || topUp.Subscriber == subscriber).Select(topUp => topUp.Entry);
            return new JsonObject { ["requests"] = new JsonArray([.. requests]) };
        }
    }

    /// <summary>Sets the account; what is not given stays.</summary>
    public JsonObject Set(decimal? balance, decimal? discount)
    {
        lock (_lock)
        {
            (_balance, _discount) = (balance ?? _balance, discount ?? _discount);
            return new JsonObject { ["balance"] = _balance, ["discount"] = _discount };
        }
    }

    private SimulatedAnswer Behave(SimulatedTopUp topUp, SimulatedPackage package, bool isFirst) => topUp.Subscriber[^4..] switch
    {
        "9901" => No(BadNumber),
        "9902" => No(NoMoney),
        "9904" => Fail(topUp, StatusCodes.Status504GatewayTimeout, "Gateway timeout") with { Delay = TooLong },
        "9905" => Fail(topUp, StatusCodes.Status500InternalServerError, "Internal error"),
        "9909" when isFirst => Fail(topUp, StatusCodes.Status503ServiceUnavailable, "Service unavailable"),
        "9910" => Fail(topUp, StatusCodes.Status200OK, "<html><body>OK</body></html>"),
        _ when _balance < topUp.Price => No(NoMoney),
        "9903" => Apply(topUp, package) with { Delay = TooLong },
        "9906" => TakeOn(topUp, package, becomes: TopUpState.Applied),
        "9907" => TakeOn(topUp, package, becomes: TopUpState.Rejected),
        "9908" => TakeOn(topUp, package, becomes: null),
        "9911" => Apply(topUp, package) with { Delay = Long },
        _ => Apply(topUp, package),
    };

    private SimulatedAnswer Apply(SimulatedTopUp topUp, SimulatedPackage package)
    {
        topUp.TransactionId = NewTransactionId();
        Debit(topUp);
        var answer = new JsonObject { ["success"] = true, ["message"] = "Recarga exitosa", ["transaction_id"] = topUp.TransactionId };
        return Answer(answer, DataOf(package));
    }

    private SimulatedAnswer TakeOn(SimulatedTopUp topUp, SimulatedPackage package, TopUpState? becomes)
    {
        (topUp.TransactionId, topUp.State) = (NewTransactionId(), TopUpState.Pending);
        if (becomes is { } state)
            notices.Send(UntilNotice, () => Resolve(topUp, state));
        var answer = new JsonObject
        {
            ["success"] = true,
            ["status"] = "pending",
            ["message"] = "Recarga en proceso",
            ["transaction_id"] = topUp.TransactionId,
        };
        return Answer(answer, DataOf(package));
    }

    /// <summary>Ends a pending top-up; answers what the notification says of it.</summary>
    private WinredNotice Resolve(SimulatedTopUp topUp, TopUpState state)
    {
        lock (_lock)
        {
            if (state == TopUpState.Applied)
                Debit(topUp);
            topUp.State = state;
            return new WinredNotice(topUp, _balance);
        }
    }

    private void Debit(SimulatedTopUp topUp)
    {
        _balance -= topUp.Price;
        topUp.State = TopUpState.Applied;
    }

    private JsonObject DataOf(SimulatedPackage package) => new() { ["balance"] = Money(_balance), ["product"] = package.Name };

    private static SimulatedAnswer Fail(SimulatedTopUp topUp, int status, string text)
    {
        topUp.State = TopUpState.Error;
        return SimulatedAnswer.Text(status, text);
    }

    private static SimulatedAnswer Yes(string message, JsonObject data) =>
        Answer(new JsonObject { ["success"] = true, ["message"] = message }, data);

    private static SimulatedAnswer No(string message) => Answer(new JsonObject { ["success"] = false, ["message"] = message }, []);

    private static SimulatedAnswer Answer(JsonObject result, JsonObject data) =>
        SimulatedAnswer.JsonAsText(new JsonObject { ["result"] = result, ["data"] = data });

    private static bool IsNumber(string text) => text.Length == NumberLength && text.All(char.IsAsciiDigit);

    // Not counted: the shop remembers those of earlier processes.
    private static string NewTransactionId() => $"TXN{RandomNumberGenerator.GetHexString(12)}";
}
