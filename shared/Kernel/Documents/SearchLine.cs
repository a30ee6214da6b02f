namespace Mostrador.Kernel.Documents;

/// <summary>
/// Several texts of a document in one stored field, for searches that may match any of them: a query holds no "or". What stands
/// between the texts occurs in no term, so no term matches across.
/// </summary>
public static class SearchLine
{
    private const char Border = '\u0001';

    /// <summary>The stored field.</summary>
    public static string Of(params IEnumerable<string?> texts) => string.Join(Border, texts.OfType<string>().Select(Term));

    /// <summary>A term as it is looked for in the field.</summary>
    public static string Term(string text) => SearchText.Fold(text).Replace(Border, ' ');
}
