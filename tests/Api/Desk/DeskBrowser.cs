using System.Net;
using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Desk;

/// <summary>What a browser does with pages and forms: it keeps cookies, and sends what a form holds. It follows no redirect.</summary>
internal sealed partial class DeskBrowser(HttpClient http)
{
    public const string OperatorCookie = "mostrador-desk";

    public Dictionary<string, string> Cookies { get; init; } = [];

    public Task<Shown> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends the form of a page that goes to this address, with other fields than its own.</summary>
    public async Task<Shown> Submit(string page, string action, params (string Name, string Value)[] fields)
    {
        var shown = (await Get(page)).Is(HttpStatusCode.OK);
        Assert.Contains($"action=\"{action}\"", shown.Html, StringComparison.Ordinal);
        return await Post(action, [.. fields, ("form_token", shown.FormToken)]);
    }

    public Task<Shown> Post(string path, params (string Name, string Value)[] fields) =>
        Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = Bodies.Form(fields) });

    public Task<Shown> SignIn(string username, string password) =>
        Submit("/desk/login", "/desk/login", ("username", username), ("password", password));

    public async Task<Shown> Send(HttpRequestMessage request)
    {
        if (Cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            Keep(cookie);
        return new Shown(response, await response.Content.ReadAsStringAsync());
    }

    private void Keep(string cookie)
    {
        var (name, value) = (cookie[..cookie.IndexOf('=', StringComparison.Ordinal)], cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..cookie.IndexOf(';', StringComparison.Ordinal)]);
        if (value.Length == 0)
            Cookies.Remove(name);
        else
            Cookies[name] = value;
    }

    /// <summary>A page.</summary>
    internal sealed record Shown(HttpResponseMessage Response, string Html)
    {
        public string FormToken => TokenInForm().Match(Html).Groups[1].Value;

        /// <summary>Its words, without tags and with single spaces.</summary>
        public string Words => WebUtility.HtmlDecode(Spaces().Replace(Tags().Replace(Html, " "), " "));

        public Shown Is(HttpStatusCode status)
        {
            Assert.True(Response.StatusCode == status, $"{(int)status} was expected, not {(int)Response.StatusCode}: {Words}");
            return this;
        }

        public void LeadsTo(string path)
        {
            Is(HttpStatusCode.SeeOther);
            Assert.Equal(path, Response.Headers.Location!.OriginalString);
        }

        /// <summary>The cells of the table's row with this heading; null = there is none.</summary>
        public IReadOnlyList<string>? Row(string heading)
        {
            var row = Rows().Matches(Html).Select(match => match.Value).FirstOrDefault(row =>
                WordsOf(HeadingInRow().Match(row).Groups[1].Value) == heading);
            return row is null ? null : [.. CellsInRow().Matches(row).Select(match => WordsOf(match.Groups[1].Value))];
        }

        private static string WordsOf(string html) => WebUtility.HtmlDecode(Spaces().Replace(Tags().Replace(html, ""), " ")).Trim();
    }

    [GeneratedRegex("name=\"form_token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenInForm();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("<th scope=\"row\">(.*?)</th>", RegexOptions.Singleline)]
    private static partial Regex HeadingInRow();

    [GeneratedRegex("<td[^>]*>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex CellsInRow();
}
