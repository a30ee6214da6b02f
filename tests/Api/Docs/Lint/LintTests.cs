namespace Mostrador.Api.Tests.Docs.Lint;

/// Two linters find nothing to say of the documents, by the rules that they recommend. What they read are the files in docs/api.
public sealed class LintTests
{
    private static readonly string Folder = NodeTools.Folder("tests", "Api", "Docs", "Lint");

    [NodeFact]
    public void Redocly_finds_neither_errors_nor_warnings()
    {
        var (code, output) = Run("node_modules/@redocly/cli/bin/cli.js lint --config redocly.yaml --format=codeframe --max-problems=1000", "openapi.json");

        Assert.True(code == 0 && !output.Contains("Warning was generated", StringComparison.Ordinal), output);
        Assert.Contains("Your API descriptions are valid", output, StringComparison.Ordinal);
    }

    [NodeFact]
    public void Spectral_finds_neither_errors_nor_warnings()
    {
        var (code, output) = Run("node_modules/@stoplight/spectral-cli/dist/index.js lint --ruleset spectral.yaml --fail-severity=hint", "openapi.json");

        Assert.True(code == 0, output);
        Assert.Contains("No results with a severity of 'hint' or higher found!", output, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output) Run(string linter, string ending)
    {
        NodePackages.Install(Folder);
        var documents = Directory.GetFiles(NodeTools.Folder("docs", "api"), $"*.{ending}").Order(StringComparer.Ordinal)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).ToList();
        Assert.Equal(5, documents.Count);
        return NodeTools.Run("node", $"{linter} {string.Join(' ', documents)}", Folder);
    }
}
