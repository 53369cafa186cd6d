## Charts and tables out of the page

save-as = Save as { $kind }: { $title }
save-chart = Save the chart: { $title }
