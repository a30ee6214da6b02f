using Mostrador.Kernel.Hosting;

namespace Mostrador.LocalHost.Settings;

/// <summary>What the command line says.</summary>
public sealed record HostFlags
{
    /// <summary>How to start the host, for people.</summary>
    public const string Usage =
        """
        Usage: LocalHost [--urls http://127.0.0.1:7071] [--data .data] [--demo]
          --urls ADDRESS  where to listen (http; several with ';')
          --data DIR      where documents and files are kept
          --demo          fill the shops with a year of history, or with the days since the last time (development)
        """;

    /// <summary>Addresses to listen on.</summary>
    public IReadOnlyList<string> Urls { get; private init; } = ["http://127.0.0.1:7071"];

    /// <summary>Folder of documents and files; null = as the settings say.</summary>
    public string? DataDirectory { get; private init; }

    /// <summary>Whether the shops are filled with a year of made-up history.</summary>
    public bool Demo { get; private init; }

    /// <summary>Whether only the usage is asked for.</summary>
    public bool Help { get; private init; }

    /// <summary>Reads the command line; both <c>--flag value</c> and <c>--flag=value</c>.</summary>
    /// <exception cref="StartupException">An unknown flag, or a value that is missing or no address.</exception>
    public static HostFlags Parse(IReadOnlyList<string> arguments)
    {
        var flags = new HostFlags();
        for (var i = 0; i < arguments.Count; i++)
        {
            var (flag, value) = Split(arguments[i]);
            string Value() =>
                value ?? (++i < arguments.Count ? arguments[i] : throw new StartupException($"The flag {flag} needs a value."));

            flags = flag switch
            {
                "--urls" => flags with { Urls = [.. Value().Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Address)] },
                "--data" => flags with { DataDirectory = Value() },
                "--demo" when value is null => flags with { Demo = true },
                "--help" or "-h" when value is null => flags with { Help = true },
                _ => throw new StartupException($"The argument '{arguments[i]}' is not understood; --help lists the flags."),
            };
        }

        return flags.Urls.Count > 0 ? flags : throw new StartupException("The flag --urls needs a value.");
    }

    private static (string Flag, string? Value) Split(string argument) =>
        argument.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? (argument[..at], argument[(at + 1)..]) : (argument, null);

    private static string Address(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            if (address is { Scheme: "http", PathBase: "", IsUnixPipe: false, IsNamedPipe: false })
                return url;
        }
        catch (FormatException)
        {
            // Said below.
        }

        throw new StartupException($"'{url}' is no address to listen on; give one like http://127.0.0.1:7071.");
    }
}
