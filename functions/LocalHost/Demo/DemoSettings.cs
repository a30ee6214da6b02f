using Mostrador.App.Desk;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.LocalHost.Demo;

/// <summary>What <c>--demo</c> means for the settings. It never reaches production.</summary>
internal static class DemoSettings
{
    /// <summary>Set by the flag.</summary>
    public const string Flag = "Demo";

    private const int Year = 365;
    private const int MostDays = 3 * Year;

    /// <summary>What is set beside the flag where nobody has set it otherwise. Whatever else a demo switches on belongs here.</summary>
    private static readonly IReadOnlyDictionary<string, string> Defaults = new Dictionary<string, string>
    {
        // In the demo's online shop customers order for themselves.
        ["SmartSales:CustomersMayOrder"] = "true",
    };

    /// <summary>Adds the flag and its settings.</summary>
    public static void Add(IDictionary<string, string?> settings)
    {
        settings[Flag] = "true";
        foreach (var (name, value) in Defaults)
            settings.TryAdd(name, value);

        // A demonstration has a desk to be looked at.
        if (settings.TryAdd("Desk:Username", DeskSettings.DevelopmentUsername))
            settings.TryAdd("Desk:Password", DeskSettings.DevelopmentPassword);
    }

    /// <summary>Whether there is a demo.</summary>
    /// <exception cref="StartupException">Elsewhere than in development.</exception>
    public static bool IsOn(IConfiguration configuration, bool development)
    {
        var isOn = configuration.GetValue<bool>(Flag);
        return !isOn || development
            ? isOn
            : throw new StartupException("The flag --demo is for development: a shop in production starts with its own data.");
    }

    /// <summary>How many days of history a shop is opened with; a year unless set.</summary>
    /// <exception cref="StartupException">Not a number of days.</exception>
    public static int DaysOf(IConfiguration configuration) =>
        new SettingsReader(configuration, Flag, development: true).WholeNumber("Days", Year, least: 1, MostDays);
}
