using System.Globalization;

namespace Mostrador.Fuzz;

/// What the command line asks for.
internal sealed record Flags
{
    public const string Usage = "dotnet run --project tests/Fuzz -c Release -- [--seconds 300] [--seed 7] [--requests 6000] [--modules pos,stockly]";

    public static readonly string[] All = ["pos", "stockly", "localsim", "smartsales", "mcmatias"];

    public int Seconds { get; private init; } = 300;

    public int Seed { get; private init; } = 7;

    /// In a round; given, there is one round.
    public int? Requests { get; private init; }

    public IReadOnlyList<string> Modules { get; private init; } = All;

    /// Null = not understood.
    public static Flags? Parse(string[] arguments)
    {
        var flags = new Flags();
        foreach (var pair in arguments.Chunk(2))
        {
            Flags? next = pair switch
            {
                ["--seconds", var text] when Number(text) is { } seconds => flags with { Seconds = seconds },
                ["--seed", var text] when Number(text) is { } seed => flags with { Seed = seed },
                ["--requests", var text] when Number(text) is { } requests => flags with { Requests = requests },
                ["--modules", var text] when text.Split(',') is var modules && modules.All(All.Contains) => flags with { Modules = modules },
                _ => null,
            };
            if (next is null)
                return null;
            flags = next;
        }

        return flags;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
