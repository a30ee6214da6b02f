using System.Reflection;
using Mostrador.Storage.Tests.Skipping;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("Mostrador.Storage.Tests.Skipping.SkippingTestFramework", "Mostrador.Storage.Tests")]

namespace Mostrador.Storage.Tests.Skipping;

/// <summary>
/// The ordinary framework, but the tests of a class that needs node are skipped where it is missing. xunit 2 asks each [Fact] for a
/// reason to skip, and the facts of a compliance suite belong to every engine.
/// </summary>
public sealed class SkippingTestFramework(IMessageSink sink) : XunitTestFramework(sink)
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(IAssemblyInfo assemblyInfo) =>
        new Discoverer(assemblyInfo, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Discoverer(IAssemblyInfo assembly, ISourceInformationProvider sources, IMessageSink sink)
        : XunitTestFrameworkDiscoverer(assembly, sources, sink)
    {
        protected override bool FindTestsForType(
            ITestClass testClass, bool includeSourceInformation, IMessageBus messageBus, ITestFrameworkDiscoveryOptions discoveryOptions) =>
            NodeTools.Missing is not null && testClass.Class.ToRuntimeType()?.GetCustomAttribute<NeedsNodeAttribute>() is not null
                ? SkipAll(testClass, includeSourceInformation, messageBus)
                : base.FindTestsForType(testClass, includeSourceInformation, messageBus, discoveryOptions);

        private bool SkipAll(ITestClass testClass, bool includeSourceInformation, IMessageBus messageBus) => testClass.Class
            .GetMethods(includePrivateMethods: false)
            .Where(method => method.GetCustomAttributes(typeof(FactAttribute)).Any())
            .All(method => ReportDiscoveredTestCase(
                new SkippedTestCase(DiagnosticMessageSink, new TestMethod(testClass, method)), includeSourceInformation, messageBus));
    }
}
