using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mostrador.Api.Tests.Docs.Snapshots;

/// How the files are written: for people, with the same line ends everywhere.
internal static class Json
{
    public static JsonSerializerOptions Indented { get; } =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
