namespace Mostrador.Kernel.Reports.Spreadsheets;

/// <summary>Names of sheets as spreadsheets allow them: up to 31 characters, some not, each once.</summary>
internal sealed class SheetNames
{
    private const int MaxLength = 31;
    private const string Forbidden = @"[]:*?/\";
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    /// <summary>A name as near to the wanted one as is allowed; a second of that name gets a number.</summary>
    public string Take(string wanted)
    {
        var clean = CellText.Of(new string([.. wanted.Select(c => Forbidden.Contains(c) || char.IsControl(c) ? ' ' : c)])).Trim(' ', '\'');
        var name = clean.Length == 0 ? "Hoja" : Cut(clean, MaxLength);
        for (var number = 2; !_taken.Add(name); number++)
        {
            var ending = $" ({number})";
            name = Cut(clean.Length == 0 ? "Hoja" : clean, MaxLength - ending.Length) + ending;
        }

        return name;
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd('\'');
    }
}
