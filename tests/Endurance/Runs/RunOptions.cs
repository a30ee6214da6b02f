using System.Globalization;
using Mostrador.Endurance.Faults;

namespace Mostrador.Endurance.Runs;

/// <summary>How a run is asked for.</summary>
internal sealed record RunOptions
{
    public const string Usage = """
        dotnet run --project tests/Endurance -c Release -- [--minutes N | --seconds N] [--seed N] [--clients N] [--modules a,b] [--keys]
        """;

    /// <summary>How long clients work, checks not counted in full: the round under way is finished.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Decides what clients choose and what goes wrong.</summary>
    public int Seed { get; init; } = 7;

    /// <summary>Clients of each module.</summary>
    public int Clients { get; init; } = 5;

    /// <summary>The modules; empty = all.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>Whether the server knows <c>Idempotency-Key</c>, so that an unknown operation may be sent again.</summary>
    public bool Keys { get; init; }

    /// <summary>Whether stores, providers and queues fail, beside what ends the process.</summary>
    public bool Faults { get; init; } = true;

    /// <summary>What rounds end with, to choose from.</summary>
    public IReadOnlyList<RoundEnd> Ends { get; init; } = [RoundEnd.Kill, RoundEnd.Kill, RoundEnd.Kill, RoundEnd.Kill, RoundEnd.Interrupt, RoundEnd.Calm];

    /// <summary>The shortest and the longest round, in milliseconds.</summary>
    public (int Least, int Most) RoundMilliseconds { get; init; } = (1500, 12_000);

    /// <summary>How long one shop is kept before a new one is opened, so that what must be read at each check stays small.</summary>
    public TimeSpan ShopLife { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The most shops, one after another.</summary>
    public int Shops { get; init; } = int.MaxValue;

    /// <summary>The most rounds in one shop's life.</summary>
    public int Rounds { get; init; } = int.MaxValue;

    /// <summary>How the store is broken on purpose.</summary>
    public Breakage Breakage { get; init; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It says something else.</exception>
    public static RunOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new RunOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--keys")
            {
                options = options with { Keys = true };
                continue;
            }

            if (i + 1 == arguments.Count)
                throw new ArgumentException($"{arguments[i]} is not understood. {Usage}");
            options = With(options, arguments[i], arguments[++i]);
        }

        return options;
    }

    private static RunOptions With(RunOptions options, string flag, string value) => flag switch
    {
        "--minutes" => options with { Time = TimeSpan.FromMinutes(Number(value)) },
        "--seconds" => options with { Time = TimeSpan.FromSeconds(Number(value)) },
        "--seed" => options with { Seed = (int)Number(value) },
        "--clients" => options with { Clients = (int)Number(value) },
        "--modules" => options with { Modules = value.Split(',') },
        "--broken" => options with { Breakage = Enum.Parse<Breakage>(value) },
        _ => throw new ArgumentException($"{flag} is not understood. {Usage}"),
    };

    private static double Number(string value) =>
        double.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : throw new ArgumentException($"{value} is not a number. {Usage}");
}

/// <summary>What a round ends with.</summary>
internal enum RoundEnd
{
    /// <summary><c>kill -9</c> at any moment.</summary>
    Kill,

    /// <summary>Ctrl+C under load.</summary>
    Interrupt,

    /// <summary>Everybody goes home, and the process lives on.</summary>
    Calm,
}
