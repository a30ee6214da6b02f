namespace Mostrador.Storage.Sqlite;

/// <summary>
/// SQL for a top-level member of a body. Paths are the only text of a query that becomes SQL (an expression index is used only
/// when the query spells the same expression), so they are letters and digits or nothing.
/// </summary>
internal static class JsonMember
{
    /// <summary>Its value: text, a number, 0 or 1 for a boolean, NULL when it is missing or null.</summary>
    public static string Value(string path) => Value(path, "");

    /// <summary>The same of a body before or after a change, within a trigger.</summary>
    /// <param name="path">The member.</param>
    /// <param name="row"><c>old.</c>, <c>new.</c> or nothing.</param>
    public static string Value(string path, string row) => $"json_extract({row}body,'{Path(path)}')";

    /// <summary>What kind of JSON it is: <c>integer</c>, <c>text</c> ... or NULL when it is missing.</summary>
    public static string Kind(string path) => $"json_type(body,'{Path(path)}')";

    /// <summary>The JSON path.</summary>
    /// <exception cref="ArgumentException">The path has characters that no member of a stored record has.</exception>
    public static string Path(string path) =>
        path.Length > 0 && char.IsAsciiLetter(path[0]) && path.All(char.IsAsciiLetterOrDigit)
            ? $"$.{path}"
            : throw new ArgumentException($"'{path}' is no member name: a letter, then letters and digits.", nameof(path));
}
