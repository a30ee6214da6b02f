namespace Mostrador.Storage.Sqlite;

/// <summary>
/// SQL for a top-level member of a body. Paths are the only text of a query that becomes SQL, so they are letters and digits or nothing.
/// </summary>
internal static class JsonMember
{
    /// <summary>Its value: text, a number, 0 or 1 for a boolean, NULL when it is missing or null.</summary>
    /// <param name="path">The member.</param>
    /// <param name="body">SQL for the body.</param>
    public static string Value(string path, string body = "body") => $"json_extract({body},'{Path(path)}')";

    /// <summary>What kind of JSON it is: <c>integer</c>, <c>text</c> ... or NULL when it is missing.</summary>
    public static string Kind(string path) => $"json_type(body,'{Path(path)}')";

    /// <summary>The JSON path.</summary>
    public static string Path(string path) => $"$.{Plain(path)}";

    /// <summary>The name itself.</summary>
    /// <exception cref="ArgumentException">It has characters that no member of a stored record has.</exception>
    public static string Plain(string path) =>
        path.Length > 0 && char.IsAsciiLetter(path[0]) && path.All(char.IsAsciiLetterOrDigit)
            ? path
            : throw new ArgumentException($"'{path}' is no member name: a letter, then letters and digits.", nameof(path));
}
