namespace Mostrador.Api.Tests.Deployment;

public sealed class HostFileTests
{
    [Fact]
    public void Routes_have_no_prefix() =>
        Assert.Equal("", HostFile.Read().GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());

    [Fact]
    public void Sampling_keeps_requests_exceptions_and_what_is_logged()
    {
        var sampling = HostFile.Read().GetProperty("logging").GetProperty("applicationInsights").GetProperty("samplingSettings");

        Assert.True(sampling.GetProperty("isEnabled").GetBoolean());
        Assert.Equal(["Exception", "Request", "Trace"], sampling.GetProperty("excludedTypes").GetString()!.Split(';').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Requests_are_recorded_although_the_host_itself_only_warns()
    {
        var levels = HostFile.Read().GetProperty("logging").GetProperty("logLevel");

        Assert.Equal("Warning", levels.GetProperty("default").GetString());
        Assert.Equal("Information", levels.GetProperty("Host.Results").GetString());
    }
}
