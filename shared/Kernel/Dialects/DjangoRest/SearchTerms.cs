using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.DjangoRest;

/// <summary>
/// What <c>?search=</c> asks for (mcmatias.md 1): terms between white space and commas, each of which must occur in one of the searched
/// texts. Double quotes around a phrase keep it together, with <c>\"</c> for a quote in it; a quote within a word, or one that nothing
/// closes, is a letter like any other.
/// </summary>
public static class SearchTerms
{
    /// <summary>
    /// Terms that count. Each is a condition of the query, of which the stores bear some hundreds: whoever sends more finds what the first
    /// ones find.
    /// </summary>
    public const int Most = 32;

    /// <summary>Characters of a term that count.</summary>
    public const int Longest = 256;

    private const string Parameter = "search";
    private const char Quote = '"';
    private const char Escape = '\\';

    /// <summary>The conditions of a request's search; none when it searches for nothing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="line">The field that holds the searched texts, made by <see cref="SearchLine"/>.</param>
    /// <param name="messages">The sentences of the contract's language.</param>
    /// <exception cref="Refusal">The text has a NUL character.</exception>
    public static IEnumerable<DocumentFilter> Filters(HttpRequest request, DocumentField<string> line, DjangoMessages messages)
    {
        var text = request.Query[Parameter].LastOrDefault() ?? "";
        return text.Contains('\0') ? throw DjangoAnswer.List(messages.NullCharacter) : Of(text).Select(line.Contains);
    }

    /// <summary>The terms of a text, as they are looked for, each once.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. Split(text).Select(term => SearchLine.Term(Cut(term))).Where(term => term.Length > 0).Distinct().Take(Most)];

    private static IEnumerable<string> Split(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            if (IsBetween(text[start]))
            {
                start++;
            }
            else if (text[start] == Quote && ClosingQuote(text, start) is { } closing)
            {
                yield return Unescaped(text[(start + 1)..closing]);
                start = closing + 1;
            }
            else
            {
                var end = start + 1;
                while (end < text.Length && !IsBetween(text[end]))
                    end++;
                yield return text[start..end] is [Quote] ? "" : text[start..end];
                start = end;
            }
        }
    }

    private static bool IsBetween(char c) => c == ',' || char.IsWhiteSpace(c);

    private static int? ClosingQuote(string text, int opening)
    {
        for (var i = opening + 1; i < text.Length; i++)
        {
            if (text[i] == Quote)
                return i;
            if (text[i] == Escape)
                i++;
        }

        return null;
    }

    // As the framework does it: a backslash stands for itself before anything but a quote and a backslash.
    private static string Unescaped(string phrase) => phrase.Replace("\\\"", "\"", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal);

    // Never within a character of two halves.
    private static string Cut(string term) => term.Length <= Longest ? term : term[..(char.IsHighSurrogate(term[Longest - 1]) ? Longest - 1 : Longest)];
}
