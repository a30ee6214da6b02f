using Mostrador.Api.Tests.Deployment;

namespace Mostrador.Api.Tests.Docs;

/// <summary>docs/configuration.md says what the code does. With MOSTRADOR_WRITE_DOCS=1 it is written anew.</summary>
public sealed class ConfigurationReferenceTests
{
    [Fact]
    public async Task The_reference_is_what_the_code_reads()
    {
        var file = await File.ReadAllTextAsync(ConfigurationReference.Path);
        var written = ConfigurationReference.Rewrite(file);
        if (Environment.GetEnvironmentVariable("MOSTRADOR_WRITE_DOCS") == "1")
            await File.WriteAllTextAsync(ConfigurationReference.Path, file = written);

        Assert.Equal(written, file);
        Assert.Empty(ConfigurationReference.WithoutMeaning(file));
    }

    [Fact]
    public async Task Every_setting_has_a_row()
    {
        var file = await File.ReadAllTextAsync(ConfigurationReference.Path);

        Assert.All(ConfigurationReference.Settings, setting => Assert.Contains($"| `{setting.Development.Name}` |", file, StringComparison.Ordinal));
        Assert.All(
            DeployedSettings.Defaults.Keys.Concat(DeployedSettings.App.Keys),
            name => Assert.Contains($"| `{name}` |", file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_readme_says_of_a_setting_is_of_one_that_there_is()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Architecture.Repository.Root, "README.md"));
        var names = System.Text.RegularExpressions.Regex.Matches(readme, "`([A-Z][A-Za-z]+__[A-Za-z_]+)`").Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(names);
        var file = await File.ReadAllTextAsync(ConfigurationReference.Path);
        Assert.All(names, name => Assert.Contains($"| `{name}` |", file, StringComparison.Ordinal));
    }
}
