using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.DjangoRest.Paging;

/// <summary>Cuts lists into pages of a fixed size (mcmatias.md 1): <c>?page=2</c>, <c>?page=last</c>.</summary>
public sealed class Pager(int size, DjangoMessages messages)
{
    private const string Parameter = "page";
    private const string LastPage = "last";

    /// <summary>
    /// The part that a request asks for of a list that nobody has counted yet: what it shows may tell how long the list is. Null for the
    /// last page, and for what is no page at all.
    /// </summary>
    public (int Skip, int Take)? Uncounted(HttpRequest request) =>
        Asked(request) is not LastPage and var text && Number(text, last: 0) is { } page && page >= 1 ? (SkipOf(page), size) : null;

    /// <summary>Which part of a list of so many items a request asks for.</summary>
    /// <exception cref="Refusal">There is no such page.</exception>
    public PageSlice Slice(HttpRequest request, long count)
    {
        // An empty list has one page, an empty one.
        var last = Math.Max(1, (count + size - 1) / size);
        var page = Number(Asked(request), last);
        if (page is not { } number || number < 1 || number > last)
            throw DjangoAnswer.Detail(messages.InvalidPage, StatusCodes.Status404NotFound);
        return new PageSlice(count, SkipOf(number), size, Link(request, number + 1, last), Link(request, number - 1, last));
    }

    private static string Asked(HttpRequest request) => request.Query[Parameter].LastOrDefault() ?? "";

    private int SkipOf(long page) => page - 1 > int.MaxValue / size ? int.MaxValue : (int)(page - 1) * size;

    private static long? Number(string text, long last) => text switch
    {
        "" => 1,
        LastPage => last,
        _ when text.AsSpan().ContainsAny('.', 'e', 'E') => null,
        _ => NumberText.Whole(text.Trim()),
    };

    private static string? Link(HttpRequest request, long page, long last)
    {
        if (page < 1 || page > last)
            return null;
        var parameters = request.Query
            .Where(parameter => parameter.Key != Parameter)
            .SelectMany(parameter => parameter.Value, (parameter, value) => (parameter.Key, Value: value ?? ""));
        if (page > 1)
            parameters = parameters.Append((Parameter, page.ToString(null, null)));
        var query = string.Join('&', parameters
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .Select(parameter => $"{WebUtility.UrlEncode(parameter.Key)}={WebUtility.UrlEncode(parameter.Value)}"));
        return Address(request, query);
    }

    private static string Address(HttpRequest request, string query)
    {
        var address = new StringBuilder($"{request.Scheme}://{request.Host.ToUriComponent()}")
            .Append((request.PathBase + request.Path).ToUriComponent().TrimEnd('/')).Append('/');
        return (query.Length > 0 ? address.Append('?').Append(query) : address).ToString();
    }
}

/// <summary>A part of a list, and the way to its neighbours.</summary>
/// <param name="Count">Items of the whole list.</param>
/// <param name="Skip">Items before the part.</param>
/// <param name="Take">Items of the part, at most.</param>
/// <param name="Next">Address of the next page; null after the last.</param>
/// <param name="Previous">Address of the page before; null before the first.</param>
public sealed record PageSlice(long Count, int Skip, int Take, string? Next, string? Previous)
{
    /// <summary>The page with these items.</summary>
    public Page<T> With<T>(IReadOnlyList<T> results) => new(Count, Next, Previous, results);
}
